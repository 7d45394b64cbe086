package org.pilothouse.interview.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.reading.Lines.Line;

/**
 * Finds the names at the beginnings of lines: {@code Name:}, {@code [Name]}, {@code #Name:}, {@code Name [0:14]:}, and
 * {@code Name 0:14} alone on a line as Teams writes it. A number of a line or a time may stand before the name; a time itself
 * is never one. What stands in brackets between a name and its colon counts as the time.
 */
final class SpeakerLabels {
    private static final String BEFORE =
            "^\\s*(?:\\d{1,4}[.)]?\\s+)?(?:[\\[(]?(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?[\\])]?\\s+)?";
    private static final String NAME = "(?<name>\\p{L}[\\p{L}\\p{N}\\p{M}'’.,()/_ -]{0,39}?)";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(BEFORE + "#?" + NAME + "\\s?:(?=\\s|$)"),
            Pattern.compile(BEFORE + "\\[" + NAME + "]:?(?=\\s|$)"),
            Pattern.compile("^\\s*" + NAME + "\\s?\\[(?<time>[^\\[\\]]{1,80})]\\s?:(?=\\s|$)"),
            Pattern.compile("^\\s*" + NAME + "\\s+(?<time>(?:\\d{1,2}:)?\\d{1,2}:\\d{2})\\s*$"));
    private static final Pattern TIME_ALONE =
            Pattern.compile("^\\s*\\[(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?]\\s+(?=\\S)");
    private static final Set<String> NOISES = Set.of(
            "laughs",
            "laughter",
            "laughing",
            "pause",
            "inaudible",
            "unclear",
            "crosstalk",
            "silence",
            "sighs",
            "music");
    private static final int MOST_WORDS = 4;
    private static final int OFTEN = 3;

    private final Map<String, Integer> counts = new HashMap<>();

    SpeakerLabels(List<Line> lines) {
        for (var line : lines) {
            var found = match(line);
            if (found != null) {
                counts.merge(found.name(), 1, Integer::sum);
            }
        }
    }

    /** A name or a time or both, and how many UTF-16 units of the line they take with everything around them. */
    record Label(String name, int length, String time) {}

    @Nullable Label at(Line line) {
        var found = match(line);
        return found != null && isSpeaker(found.name()) ? found : timed(line);
    }

    /** In brackets at the beginning of a line that names nobody, as captions are written. */
    private static @Nullable Label timed(Line line) {
        var matcher = TIME_ALONE.matcher(line.text());
        return matcher.find() ? new Label("", matcher.end(), matcher.group("time")) : null;
    }

    private static @Nullable Label match(Line line) {
        for (var form : FORMS) {
            var matcher = form.matcher(line.text());
            if (matcher.find()) {
                var time = matcher.group("time");
                return new Label(name(matcher), matcher.end(), time == null ? "" : time);
            }
        }
        return null;
    }

    private static String name(Matcher matcher) {
        return matcher.group("name").strip();
    }

    /** Capitalised like a name, or else written so often that it must be one. */
    private boolean isSpeaker(String name) {
        var words = name.split("\\s+");
        if (words.length > MOST_WORDS || NOISES.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (var word : words) {
            var first = word.codePointAt(0);
            if (Character.isLowerCase(first)) {
                return counts.getOrDefault(name, 0) >= OFTEN;
            }
        }
        return true;
    }
}
