package org.pilothouse.stats;

import java.util.Arrays;

/** Cronbach's alpha: how far the items of an instrument measure the same thing (Cronbach 1951). */
public final class Cronbach {

    private Cronbach() {}

    /**
     * Returns k/(k-1) (1 - sum of item variances / variance of sums), at most 1, possibly negative.
     *
     * @param answers one row a person, one column an item, complete and finite
     * @return not defined for fewer than two people or items, or when all sums are equal
     * @throws IllegalArgumentException if rows differ in length or an answer is not finite
     */
    public static Figure alpha(double[][] answers) {
        if (answers.length < 2 || answers[0].length < 2) {
            return Figure.undefined(NotDefined.TOO_FEW_OBSERVATIONS);
        }
        double items = answers[0].length;
        if (!Arrays.stream(answers)
                .allMatch(row -> row.length == items && Arrays.stream(row).allMatch(Double::isFinite))) {
            throw new IllegalArgumentException("rows of equal length with finite answers");
        }
        var sums = variance(Arrays.stream(answers)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray());
        if (sums == 0) {
            return Figure.undefined(NotDefined.NO_VARIATION);
        }
        var within = 0.0;
        for (var item = 0; item < items; item++) {
            var column = item;
            within += variance(
                    Arrays.stream(answers).mapToDouble(row -> row[column]).toArray());
        }
        return Figure.of(items / (items - 1) * (1 - within / sums));
    }

    private static double variance(double[] values) {
        var spread = Differences.of(values).standardDeviation();
        return spread * spread;
    }
}
