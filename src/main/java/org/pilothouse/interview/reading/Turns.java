package org.pilothouse.interview.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.Turn;

/** Cuts a transcript into turns at lines that begin with a speaker; without speakers every paragraph is a turn. */
public final class Turns {

    private Turns() {}

    /** Returns the turns in their order; whatever is said belongs to exactly one of them. */
    public static List<Turn> of(String text) {
        var lines = Lines.of(text);
        var labels = new SpeakerLabels(lines);
        var cut = new Cut(text);
        for (var line : lines) {
            var label = labels.at(line);
            if (label != null) {
                cut.begin(label, line);
            } else {
                cut.go(line);
            }
        }
        return cut.finish();
    }

    /** Everybody who speaks, sorted. */
    public static Set<String> speakers(List<Turn> turns) {
        var names = new TreeSet<String>();
        turns.stream().map(Turn::speaker).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }

    /** Collects turns; counts code points as it goes, so that a long text is walked once. */
    private static final class Cut {
        private final String text;
        private final List<Turn> turns = new ArrayList<>();
        private @Nullable String speaker;
        private String time = "";
        private int start = -1;
        private int end = -1;
        private int countedTo;
        private int codePoints;

        Cut(String text) {
            this.text = text;
        }

        void begin(SpeakerLabels.Label label, Lines.Line line) {
            close();
            speaker = label.name().isEmpty() ? null : label.name();
            time = label.time();
            start = line.start() + label.length();
            end = line.end();
        }

        void go(Lines.Line line) {
            if (speaker == null && line.isBlank()) {
                close();
            } else if (start < 0) {
                start = line.start();
                end = line.end();
            } else {
                end = line.end();
            }
        }

        List<Turn> finish() {
            close();
            return List.copyOf(turns);
        }

        private void close() {
            if (start >= 0) {
                var from = start;
                var to = end;
                while (from < to && isBlank(text.charAt(from))) {
                    from++;
                }
                while (to > from && isBlank(text.charAt(to - 1))) {
                    to--;
                }
                if (from < to) {
                    var said = text.substring(from, to);
                    turns.add(new Turn(turns.size(), speaker == null ? "" : speaker, position(from), said, time));
                    time = "";
                }
            }
            start = -1;
        }

        private int position(int index) {
            codePoints += text.codePointCount(countedTo, index);
            countedTo = index;
            return codePoints;
        }

        private static boolean isBlank(char c) {
            return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
        }
    }
}
