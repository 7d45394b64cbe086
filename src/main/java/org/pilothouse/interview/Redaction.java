package org.pilothouse.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pilothouse.interview.TextWithdrawn.Passage;
import org.pilothouse.interview.reading.Turns;

/** A text without the words of some speakers: just as long in code points, so that all other positions stay true. */
record Redaction(String content, List<Passage> passages) {
    private static final int BLOCK = 0x2588;
    private static final int RUN = 12;
    private static final String STAND_IN = "Withdrawn";

    /**
     * Takes out what some speakers said.
     *
     * @param going the turns that go
     * @param mayStay of the names those that say nothing, such as a participant code
     */
    static Redaction of(int version, String content, Predicate<Turn> going, Set<String> mayStay) {
        var out = content.codePoints().toArray();
        var passages = new ArrayList<Passage>();
        var before = 0;
        for (var turn : Turns.of(content)) {
            if (going.test(turn)) {
                passages.add(new Passage(version, turn.start(), turn.end(), turn.text()));
                block(out, turn);
                if (!mayStay.contains(turn.speaker())) {
                    rename(content, out, before, turn);
                }
            }
            before = turn.end();
        }
        return new Redaction(new String(out, 0, out.length), passages);
    }

    boolean changesAnything() {
        return !passages.isEmpty();
    }

    /** What stands in place of a name: as many code points, and read as a speaker again. */
    static String standIn(String label) {
        var length = label.codePointCount(0, label.length());
        return STAND_IN.repeat(length / STAND_IN.length() + 1).substring(0, length);
    }

    private static void block(int[] out, Turn turn) {
        for (var i = turn.start(); i < turn.end(); i++) {
            var place = i - turn.start();
            var last = i == turn.end() - 1;
            out[i] = place % RUN == RUN - 1 && !last ? ' ' : BLOCK;
        }
    }

    private static void rename(String content, int[] out, int before, Turn turn) {
        var from = content.offsetByCodePoints(0, turn.start());
        var label = content.lastIndexOf(turn.speaker(), from);
        if (label >= content.offsetByCodePoints(0, before)) {
            var place = content.codePointCount(0, label);
            var name = standIn(turn.speaker());
            for (var i = 0; i < name.length(); i++) {
                out[place + i] = name.charAt(i);
            }
        }
    }
}
