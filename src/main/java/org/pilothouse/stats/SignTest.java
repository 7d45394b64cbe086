package org.pilothouse.stats;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The exact two-sided sign test: how surprising the number of clinicians who got faster would be if it were a coin toss.
 *
 * @param decreased differences below zero
 * @param increased differences above zero
 * @param unchanged differences of zero, dropped
 * @param p not defined when no difference is left
 */
public record SignTest(int decreased, int increased, int unchanged, Figure p) {

    static SignTest of(Differences differences) {
        var decreased = differences.negative();
        var increased = differences.positive();
        var unchanged = differences.size() - decreased - increased;
        return new SignTest(decreased, increased, unchanged, twoSided(decreased, increased, unchanged));
    }

    private static Figure twoSided(int decreased, int increased, int unchanged) {
        var n = decreased + increased;
        if (n == 0) {
            return Figure.undefined(unchanged == 0 ? NotDefined.NO_DATA : NotDefined.NO_VARIATION);
        }
        var tail = new BinomialDistribution(n, 0.5).cumulativeProbability(Math.min(decreased, increased));
        return Figure.of(Math.min(1, 2 * tail));
    }
}
