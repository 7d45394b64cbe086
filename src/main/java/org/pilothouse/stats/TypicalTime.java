package org.pilothouse.stats;

import java.util.Arrays;

/**
 * Three answers to what is typical of times, which are skewed to the right (domain 7.3): they differ, so all are shown.
 *
 * @param mean arithmetic; not defined without times
 * @param median type 7; not defined without times
 * @param geometricMean exp of the mean logarithm; not defined without times, or when a time is zero
 */
public record TypicalTime(Figure mean, Figure median, Figure geometricMean) {

    /**
     * Summarises times in any unit.
     *
     * @param times finite, not negative, in any order; left unchanged
     * @throws IllegalArgumentException if a time is negative or not finite
     */
    public static TypicalTime of(double... times) {
        if (!Arrays.stream(times).allMatch(time -> time >= 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("times must be finite and not negative");
        }
        if (times.length == 0) {
            var none = Figure.undefined(NotDefined.NO_DATA);
            return new TypicalTime(none, none, none);
        }
        return new TypicalTime(
                Figure.of(Arrays.stream(times).sum() / times.length),
                Figure.of(Quantiles.median(times)),
                geometricMean(times));
    }

    private static Figure geometricMean(double[] times) {
        return Arrays.stream(times).anyMatch(time -> time == 0)
                ? Figure.undefined(NotDefined.NON_POSITIVE_VALUES)
                : Figure.of(Math.exp(Arrays.stream(times).map(Math::log).sum() / times.length));
    }
}
