package org.pilothouse.refiqda;

/**
 * One way in which tools count positions in a text.
 *
 * @param lineEndCountsTwo whether CR LF counts two
 * @param utf16 whether characters beyond the basic plane count two
 * @param byteOrderMarkCounts whether a byte order mark at the beginning counts one
 * @param endInclusive whether the end is the last character, not the one after it
 */
public record PositionConvention(
        boolean lineEndCountsTwo, boolean utf16, boolean byteOrderMarkCounts, boolean endInclusive) {

    /** As the standard says it. */
    public static final PositionConvention STANDARD = new PositionConvention(false, false, false, false);

    /** In how many respects two conventions differ. */
    int distance(PositionConvention other) {
        return (lineEndCountsTwo == other.lineEndCountsTwo ? 0 : 1)
                + (utf16 == other.utf16 ? 0 : 1)
                + (byteOrderMarkCounts == other.byteOrderMarkCounts ? 0 : 1)
                + (endInclusive == other.endInclusive ? 0 : 1);
    }
}
