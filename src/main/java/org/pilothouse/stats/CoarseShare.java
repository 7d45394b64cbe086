package org.pilothouse.stats;

/**
 * A share as groups of fewer than ten people may see it: to 5 points, and never a bare 0 or 100 percent (disclosure,
 * rule 4; domain 12.3).
 *
 * @param percent a multiple of 5, 10 to 90 when it is a bound
 * @param bound whether the share is about, at most, or at least {@code percent}
 */
public record CoarseShare(int percent, Bound bound) {

    /** How to read the percentage. */
    public enum Bound {
        ABOUT,
        AT_MOST,
        AT_LEAST
    }

    /**
     * Rounds a share; what comes to 0 or 100 percent becomes at most 10 or at least 90.
     *
     * @param share 0 to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public static CoarseShare of(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
        }
        var percent = (int) Math.round(share * 20) * 5;
        return switch (percent) {
            case 0 -> new CoarseShare(10, Bound.AT_MOST);
            case 100 -> new CoarseShare(90, Bound.AT_LEAST);
            default -> new CoarseShare(percent, Bound.ABOUT);
        };
    }
}
