package org.pilothouse.interview.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.pilothouse.interview.reading.ReadText.Kind;

/**
 * Reads the subtitles of a recording (WebVTT as Teams and Zoom write it, SubRip, and the lines of times that Teams puts into a
 * Word document) as a transcript: a line a turn that begins with its time, captions of one speaker in a row as one turn.
 */
final class Captions {
    private static final String MOMENT = "-?(?:\\d{1,3}:)?\\d{1,2}:\\d{1,2}[.,]\\d{1,3}";
    private static final Pattern WHEN = Pattern.compile(
            "^\\s*-?(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,]\\d{1,3}\\s+-->\\s+" + MOMENT + "(?:\\s.*)?$");
    private static final Pattern VOICE = Pattern.compile("^<v(?:\\.[^\\s>]+)*\\s+([^>]+)>");
    private static final Pattern NEXT_VOICE = Pattern.compile("(?=<v[.\\s])");
    private static final Pattern NAMED = Pattern.compile("^(\\p{L}[^:<>\\n]{0,59}):\\s+");
    private static final Pattern NAME_ALONE = Pattern.compile("\\p{Lu}[^:<>]{0,58}[^:<>.?!…,;]|\\p{Lu}");
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\\s][^>]*)?>|<[\\d:.]+>");
    private static final int SEVERAL = 2;

    private final List<String> out = new ArrayList<>();
    private String speaker = "";

    private Captions() {}

    /** What is said from a moment on, line by line. */
    private record Cue(String when, List<String> said) {}

    /** The text as it is, unless it is a file of captions. */
    static ReadText orPlain(ReadText read) {
        var lines = read.text().replace("\uFEFF", "").lines().toList();
        return isCaptions(lines) ? new ReadText(new Captions().transcript(lines), Kind.CAPTIONS) : read;
    }

    /** The text of a document as it is, unless it holds captions, after a heading or without. */
    static ReadText inDocument(ReadText read) {
        var lines = read.text().lines().toList();
        var moments =
                lines.stream().filter(line -> WHEN.matcher(line).matches()).count();
        return moments >= SEVERAL ? new ReadText(new Captions().transcript(lines), Kind.CAPTIONS) : read;
    }

    private static boolean isCaptions(List<String> lines) {
        var written =
                lines.stream().filter(line -> !line.isBlank()).limit(SEVERAL).toList();
        return !written.isEmpty()
                && (written.getFirst().startsWith("WEBVTT")
                        || written.stream().anyMatch(line -> WHEN.matcher(line).matches()));
    }

    private String transcript(List<String> lines) {
        var cues = cues(lines);
        var namesAlone = !lines.getFirst().startsWith("WEBVTT") && cues.stream().allMatch(Captions::beginsWithAName);
        for (var cue : cues) {
            if (namesAlone) {
                take(
                        cue.when(),
                        cue.said().getFirst(),
                        String.join(" ", cue.said().subList(1, cue.said().size())));
            } else {
                for (var voice : NEXT_VOICE.split(String.join(" ", cue.said()))) {
                    take(cue.when(), voice.strip());
                }
            }
        }
        return String.join("\n", out);
    }

    private static List<Cue> cues(List<String> lines) {
        var cues = new ArrayList<Cue>();
        var at = 0;
        while (at < lines.size()) {
            var when = WHEN.matcher(lines.get(at++));
            if (when.matches()) {
                var said = new ArrayList<String>();
                while (at < lines.size()
                        && !lines.get(at).isBlank()
                        && !WHEN.matcher(lines.get(at)).matches()) {
                    said.add(lines.get(at++).strip());
                }
                var hours = when.group(1) == null ? "0" : when.group(1);
                var moment = List.of(hours, when.group(2), when.group(3)).stream()
                        .map(part -> "%02d".formatted(Integer.parseInt(part)))
                        .toList();
                cues.add(new Cue("[" + String.join(":", moment) + "]", said));
            }
        }
        return cues;
    }

    private static boolean beginsWithAName(Cue cue) {
        return cue.said().size() >= SEVERAL
                && NAME_ALONE.matcher(cue.said().getFirst()).matches();
    }

    private void take(String when, String caption) {
        var voice = VOICE.matcher(caption);
        if (voice.find()) {
            take(when, voice.group(1), caption.substring(voice.end()));
            return;
        }
        var named = NAMED.matcher(caption);
        if (named.find()) {
            take(when, named.group(1), caption.substring(named.end()));
        } else {
            take(when, "", caption);
        }
    }

    private void take(String when, String name, String caption) {
        var said = plain(caption);
        if (said.isEmpty()) {
            return;
        }
        var who = SpeakerLabels.asName(plain(name));
        if (who.isEmpty() || !who.equals(speaker)) {
            out.add(who.isEmpty() ? when + " " + said : when + " " + who + ": " + said);
        } else if (SpeakerLabels.mayBeRead(said)) {
            out.add(out.removeLast() + " " + said);
        } else {
            out.add(said);
        }
        speaker = who;
    }

    private static String plain(String caption) {
        return Parser.unescapeEntities(MARKUP.matcher(caption).replaceAll(""), false)
                .strip();
    }
}
