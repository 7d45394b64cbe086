package org.pilothouse.interview.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.reading.Lines.Line;

/**
 * Finds the names at the beginnings of lines: {@code Name:}, {@code [Name]}, {@code #Name:}, {@code Name [0:14]:}, and
 * {@code Name 0:14} or {@code [Name] 10:02:14} alone on a line as Teams and Zoom write it. A number of a line or a time may stand before the name; a time itself
 * is never one. What stands in brackets between a name and its colon counts as the time.
 */
final class SpeakerLabels {
    private static final String BEFORE =
            "^\\s*(?:\\d{1,4}[.)]?\\s+)?(?:[\\[(]?(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?[\\])]?\\s+)?";
    private static final String IN_NAMES = "\\p{L}\\p{N}\\p{M}'’.,()/_ -";
    private static final String NAME = "(?<name>\\p{L}[" + IN_NAMES + "]{0,59}?)";
    private static final Pattern ALONE_IN_BRACKETS =
            Pattern.compile("^\\s*\\[" + NAME + "]\\s+(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*$");
    private static final Pattern ALONE =
            Pattern.compile("^\\s*" + NAME + "\\s+(?<time>(?:\\d{1,2}:)?\\d{1,2}:\\d{2})\\s*$");
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(BEFORE + "#?" + NAME + "\\s?:(?=\\s|$)"),
            ALONE_IN_BRACKETS,
            Pattern.compile(BEFORE + "\\[" + NAME + "]:?(?=\\s|$)"),
            Pattern.compile("^\\s*" + NAME + "\\s?\\[(?<time>[^\\[\\]]{1,80})]\\s?:(?=\\s|$)"),
            ALONE);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^" + IN_NAMES + "]");
    private static final int LONGEST = 60;
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
    private static final int MOST_WORDS_BESIDE_A_TIME = 6;
    private static final int OFTEN = 3;
    private static final int SEVERAL = 2;

    private final Map<String, Integer> counts = new HashMap<>();

    /** Names alone on their lines with a time are how the whole text is written: in what follows them a colon is a colon. */
    private final boolean namesStandAlone;

    SpeakerLabels(List<Line> lines) {
        var alone = 0;
        var others = 0;
        for (var line : lines) {
            var found = match(line);
            if (found != null) {
                counts.merge(found.name(), 1, Integer::sum);
                var standing = standsAlone(line.text());
                alone += standing ? 1 : 0;
                others += standing ? 0 : 1;
            }
        }
        namesStandAlone = alone >= SEVERAL && alone > others;
    }

    /** A name or a time or both, and how many UTF-16 units of the line they take with everything around them. */
    record Label(String name, int length, String time) {}

    @Nullable Label at(Line line) {
        if (namesStandAlone && !standsAlone(line.text())) {
            return null;
        }
        var found = match(line);
        return found != null && isSpeaker(found) ? found : timed(line);
    }

    /** A name as others wrote it, without what would keep it from being read as one. */
    static String asName(String written) {
        var plain = NOT_IN_NAMES
                .matcher(written)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.isEmpty()) {
            return written.isEmpty() ? "" : "Speaker";
        }
        var name = Character.isLetter(plain.codePointAt(0)) ? plain : "Caller " + plain;
        return name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
    }

    /** Whether a line could be taken for the beginning of somebody's turn. */
    static boolean mayBeRead(String line) {
        return match(new Line(0, line.length(), line)) != null
                || TIME_ALONE.matcher(line).find();
    }

    /** In brackets at the beginning of a line that names nobody, as captions are written. */
    private static @Nullable Label timed(Line line) {
        var matcher = TIME_ALONE.matcher(line.text());
        return matcher.find() ? new Label("", matcher.end(), matcher.group("time")) : null;
    }

    private static boolean standsAlone(String line) {
        return ALONE.matcher(line).matches() || ALONE_IN_BRACKETS.matcher(line).matches();
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

    /** Capitalised like a name, with a time beside it at least at its beginning; or else written so often that it must be one. */
    private boolean isSpeaker(Label label) {
        var words = label.name().split("\\s+");
        var timed = !label.time().isEmpty();
        if (words.length > (timed ? MOST_WORDS_BESIDE_A_TIME : MOST_WORDS)
                || NOISES.contains(label.name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        var capitals = Stream.of(words).limit(timed ? 1 : words.length);
        return capitals.noneMatch(word -> Character.isLowerCase(word.codePointAt(0)))
                || counts.getOrDefault(label.name(), 0) >= OFTEN;
    }
}
