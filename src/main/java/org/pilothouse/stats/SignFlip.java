package org.pilothouse.stats;

import java.util.SplittableRandom;

/**
 * The sign-flip permutation test of the mean difference (Fisher 1935).
 *
 * @param p two-sided; not defined when every difference is zero
 * @param exact true up to 20 non-zero differences, where all sign patterns are counted; above, seeded random patterns
 *     with the observed one counted in
 * @param patterns sign patterns looked at, the observed one included
 */
public record SignFlip(Figure p, boolean exact, long patterns) {

    private static final int LARGEST_EXACT = 20;
    private static final int RANDOM_PATTERNS = 9_999;

    static SignFlip of(Differences differences, long seed) {
        var values = differences.nonZero();
        if (values.length == 0) {
            var reason = differences.size() == 0 ? NotDefined.NO_DATA : NotDefined.NO_VARIATION;
            return new SignFlip(Figure.undefined(reason), true, 0);
        }
        return values.length <= LARGEST_EXACT ? exact(values) : random(values, seed);
    }

    /** Walks through all patterns in Gray order: one sign changes at a time, in whole ticks, without rounding. */
    private static SignFlip exact(long[] values) {
        var observed = Math.abs(sum(values));
        var flipped = values.clone();
        var current = sum(values);
        var patterns = 1L << values.length;
        var asFar = 0L;
        for (var pattern = 1L; pattern <= patterns; pattern++) {
            asFar += Math.abs(current) >= observed ? 1 : 0;
            var change = Math.min(Long.numberOfTrailingZeros(pattern), values.length - 1);
            flipped[change] = -flipped[change];
            current += 2 * flipped[change];
        }
        return new SignFlip(Figure.of((double) asFar / patterns), true, patterns);
    }

    private static SignFlip random(long[] values, long seed) {
        var observed = Math.abs(sum(values));
        var random = new SplittableRandom(seed);
        var asFar = 1;
        for (var pattern = 0; pattern < RANDOM_PATTERNS; pattern++) {
            var current = 0L;
            for (var value : values) {
                current += random.nextBoolean() ? value : -value;
            }
            asFar += Math.abs(current) >= observed ? 1 : 0;
        }
        return new SignFlip(Figure.of(asFar / (RANDOM_PATTERNS + 1.0)), false, RANDOM_PATTERNS + 1L);
    }

    private static long sum(long[] values) {
        var sum = 0L;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
