package org.pilothouse.stats;

import java.util.Arrays;

/** How unevenly an amount is spread over its holders: clinicians, artefacts, variants. */
public final class Concentration {

    private Concentration() {}

    /**
     * Returns the sum of squared shares (Herfindahl-Hirschman), 1/n to 1.
     *
     * @param amounts finite, not negative
     * @return not defined without amounts, or when all are zero
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Figure herfindahl(double... amounts) {
        return overTotal(amounts)
                .map(total -> Arrays.stream(amounts)
                        .map(amount -> amount / total * (amount / total))
                        .sum());
    }

    /**
     * Returns Shannon's entropy of the shares in nats, 0 to ln n; zeros add nothing.
     *
     * @return not defined without amounts, or when all are zero
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Figure entropy(double... amounts) {
        return overTotal(amounts)
                .map(total -> Arrays.stream(amounts)
                        .filter(amount -> amount > 0)
                        .map(amount -> -amount / total * Math.log(amount / total))
                        .sum());
    }

    /**
     * Returns the entropy of the amounts above zero divided by its maximum, 0 to 1.
     *
     * @return not defined for none ({@code NO_DATA}, {@code ZERO_DENOMINATOR}) or one ({@code ONE_LEVEL})
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Figure normalisedEntropy(double... amounts) {
        var holders = Arrays.stream(amounts).filter(amount -> amount > 0).count();
        return holders == 1
                ? Figure.undefined(NotDefined.ONE_LEVEL)
                : entropy(amounts).map(entropy -> entropy / Math.log(holders));
    }

    /**
     * Returns Gini's coefficient of the amounts above zero, 0 (even) to below 1.
     *
     * @return not defined for none ({@code NO_DATA}, {@code ZERO_DENOMINATOR}) or one ({@code ONE_LEVEL})
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Figure gini(double... amounts) {
        var ascending =
                Arrays.stream(amounts).filter(amount -> amount > 0).sorted().toArray();
        double n = ascending.length;
        if (n == 1) {
            return Figure.undefined(NotDefined.ONE_LEVEL);
        }
        return overTotal(amounts).map(total -> {
            var ranked = 0.0;
            for (var i = 0; i < n; i++) {
                ranked += (i + 1) * ascending[i];
            }
            return Math.max(0, 2 * ranked / (n * total) - (n + 1) / n);
        });
    }

    /**
     * Returns the largest amount's share of the total, above 0 to 1; a mean or sum is refused when one clinician's
     * exceeds one half.
     *
     * @return not defined without amounts, or when all are zero
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public static Figure largestShare(double... amounts) {
        return overTotal(amounts).map(total -> Arrays.stream(amounts).max().orElseThrow() / total);
    }

    private static Figure overTotal(double[] amounts) {
        if (!Arrays.stream(amounts).allMatch(amount -> amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException("amounts must be finite and not negative");
        }
        var total = Arrays.stream(amounts).sum();
        if (total > 0) {
            return Figure.of(total);
        }
        return Figure.undefined(amounts.length == 0 ? NotDefined.NO_DATA : NotDefined.ZERO_DENOMINATOR);
    }
}
