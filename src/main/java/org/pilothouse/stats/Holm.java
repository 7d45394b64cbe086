package org.pilothouse.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down adjustment of p-values for several outcomes (Holm 1979). */
public final class Holm {

    private Holm() {}

    /**
     * Returns the adjusted p-values in the order of the input, each between its input and 1.
     *
     * @param p any number of p-values between 0 and 1; left unchanged
     * @throws IllegalArgumentException if one is out of range
     */
    public static double[] adjust(double... p) {
        for (var value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("not a p-value: " + value);
            }
        }
        var ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        var adjusted = new double[p.length];
        var highest = 0.0;
        for (var rank = 0; rank < p.length; rank++) {
            int index = ascending.get(rank);
            highest = Math.max(highest, Math.min(1, p[index] * (p.length - rank)));
            adjusted[index] = highest;
        }
        return adjusted;
    }
}
