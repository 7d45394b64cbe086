package org.pilothouse.stats;

import java.util.Arrays;

/** Sample quantiles, Hyndman and Fan type 7 (the default of R and NumPy). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * Returns the quantile at {@code p}, in the unit of the values.
     *
     * @param p between 0 and 1
     * @param values at least one finite value, in any order; left unchanged
     * @throws IllegalArgumentException if {@code values} is empty or not finite, or {@code p} is out of range
     */
    public static double quantile(double p, double... values) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie between 0 and 1: " + p);
        }
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("at least one value, all finite");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var h = (sorted.length - 1) * p;
        var lower = (int) Math.floor(h);
        var upper = Math.min(lower + 1, sorted.length - 1);
        return sorted[lower] + (h - lower) * (sorted[upper] - sorted[lower]);
    }

    /**
     * Returns the middle value.
     *
     * @throws IllegalArgumentException if {@code values} is empty or not finite
     */
    public static double median(double... values) {
        return quantile(0.5, values);
    }
}
