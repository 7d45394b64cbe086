package org.pilothouse.refiqda;

import java.util.Arrays;

/** Leads positions counted by some convention to code points of the same text with LF line ends. */
final class PositionMap {

    /** Outside the text. */
    static final int NOWHERE = -1;

    private final int[] codePoints;
    private final boolean endInclusive;

    PositionMap(DecodedText text, PositionConvention convention) {
        endInclusive = convention.endInclusive();
        codePoints = codePoints(text, convention);
    }

    /** Where a passage starts, in code points, or {@link #NOWHERE}. */
    int start(long position) {
        return at(position);
    }

    /** After the last character of a passage, in code points, or {@link #NOWHERE}. */
    int end(long position) {
        return at(endInclusive ? position + 1 : position);
    }

    /** Code points of the whole text. */
    int length() {
        return codePoints[codePoints.length - 1];
    }

    private int at(long position) {
        return position < 0 || position >= codePoints.length ? NOWHERE : codePoints[(int) position];
    }

    private static int[] codePoints(DecodedText text, PositionConvention convention) {
        var raw = text.raw();
        var map = new int[2 * raw.length() + 2];
        var foreign = text.byteOrderMark() && convention.byteOrderMarkCounts() ? 1 : 0;
        var ours = 0;
        for (var index = 0; index < raw.length(); ours++) {
            var character = raw.codePointAt(index);
            var pair = character == '\r' && raw.startsWith("\n", index + 1);
            var lineEnd = pair || (character == '\n' && text.lineEndsLost());
            var units = convention.utf16() ? Character.charCount(character) : 1;
            for (var width = lineEnd && convention.lineEndCountsTwo() ? 2 : units; width > 0; width--) {
                map[foreign++] = ours;
            }
            index += pair ? 2 : Character.charCount(character);
        }
        map[foreign] = ours;
        return Arrays.copyOf(map, foreign + 1);
    }
}
