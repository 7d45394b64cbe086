package org.pilothouse.stats;

import java.util.Arrays;

/**
 * The differences after - before, held as whole multiples of a tiny tick so that ties, zeros and equal sums are exact
 * and do not hang on the last bit of a subtraction.
 *
 * @param tick about a 10^-11 part of the largest value
 */
record Differences(long[] ticks, double tick) {

    private static final int DIGITS = 11;

    /**
     * Pairs the two arrays by position.
     *
     * @throws IllegalArgumentException if lengths differ or a value is not finite
     */
    static Differences between(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("pairs need as many values before as after");
        }
        var tick = tickFor(Math.max(largest(before), largest(after)));
        var ticks = new long[before.length];
        for (var i = 0; i < ticks.length; i++) {
            ticks[i] = Math.round((after[i] - before[i]) / tick);
        }
        return new Differences(ticks, tick);
    }

    /** Takes values as they are, for one-sample use. */
    static Differences of(double... values) {
        return between(new double[values.length], values);
    }

    private static double largest(double[] values) {
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a value is not finite");
        }
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static double tickFor(double largest) {
        return largest == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(largest)) - DIGITS);
    }

    int size() {
        return ticks.length;
    }

    double[] values() {
        return Arrays.stream(ticks).mapToDouble(t -> t * tick).toArray();
    }

    /** Returns the differences that are not zero, in ticks. */
    long[] nonZero() {
        return Arrays.stream(ticks).filter(t -> t != 0).toArray();
    }

    int negative() {
        return (int) Arrays.stream(ticks).filter(t -> t < 0).count();
    }

    int positive() {
        return (int) Arrays.stream(ticks).filter(t -> t > 0).count();
    }

    boolean allEqual() {
        return Arrays.stream(ticks).distinct().count() <= 1;
    }

    double mean() {
        return Arrays.stream(ticks).average().orElseThrow() * tick;
    }

    /** Returns the standard deviation with n - 1; zero, exactly, when all are equal. */
    double standardDeviation() {
        if (allEqual()) {
            return 0;
        }
        var mean = Arrays.stream(ticks).average().orElseThrow();
        var squares =
                Arrays.stream(ticks).mapToDouble(t -> (t - mean) * (t - mean)).sum();
        return Math.sqrt(squares / (size() - 1)) * tick;
    }
}
