package org.pilothouse.interview.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.pilothouse.interview.reading.ReadText.Kind;

/**
 * Reads the subtitles of a recording (WebVTT as Teams and Zoom write it, SubRip) as a transcript: a line a turn that begins
 * with its time, captions of one speaker in a row as one turn.
 */
final class Captions {
    private static final Pattern WHEN = Pattern.compile(
            "^\\s*(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,]\\d{3}\\s+-->\\s+(?:\\d{1,3}:)?\\d{2}:\\d{2}[.,]\\d{3}.*$");
    private static final Pattern VOICE = Pattern.compile("^<v(?:\\.[^\\s>]+)*\\s+([^>]+)>");
    private static final Pattern NAMED = Pattern.compile("^(\\p{L}[^:<>\\n]{0,39}):\\s+");
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\\s][^>]*)?>|<[\\d:.]+>");

    private final List<String> out = new ArrayList<>();
    private String speaker = "";

    private Captions() {}

    /** The text as it is, unless it is a file of captions. */
    static ReadText orPlain(ReadText read) {
        var lines = read.text().replace("\uFEFF", "").lines().toList();
        return isCaptions(lines) ? new ReadText(new Captions().transcript(lines), Kind.CAPTIONS) : read;
    }

    private static boolean isCaptions(List<String> lines) {
        var written = lines.stream().filter(line -> !line.isBlank()).limit(2).toList();
        return !written.isEmpty()
                && (written.getFirst().startsWith("WEBVTT")
                        || written.stream().anyMatch(line -> WHEN.matcher(line).matches()));
    }

    private String transcript(List<String> lines) {
        var at = 0;
        while (at < lines.size()) {
            var when = WHEN.matcher(lines.get(at++));
            if (when.matches()) {
                var said = new ArrayList<String>();
                while (at < lines.size() && !lines.get(at).isBlank()) {
                    said.add(lines.get(at++).strip());
                }
                var hours = when.group(1) == null ? 0 : Integer.parseInt(when.group(1));
                take("[%02d:%s:%s]".formatted(hours, when.group(2), when.group(3)), String.join(" ", said));
            }
        }
        return String.join("\n", out);
    }

    private void take(String when, String caption) {
        var voice = VOICE.matcher(caption);
        var named = NAMED.matcher(caption);
        var who = voice.find() ? voice.group(1).strip() : named.find() ? named.group(1) : "";
        var said = plain(voice.reset().find() || who.isEmpty() ? caption : caption.substring(named.end()));
        if (said.isEmpty()) {
            return;
        }
        if (!who.isEmpty() && who.equals(speaker)) {
            out.add(said);
        } else {
            out.add(who.isEmpty() ? when + " " + said : when + " " + who + ": " + said);
        }
        speaker = who;
    }

    private static String plain(String caption) {
        return Parser.unescapeEntities(MARKUP.matcher(caption).replaceAll(""), false)
                .strip();
    }
}
