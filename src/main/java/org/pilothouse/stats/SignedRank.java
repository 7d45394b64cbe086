package org.pilothouse.stats;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilcoxon's signed-rank test with mid-ranks for ties (Wilcoxon 1945; Pratt's alternative is not used: zeros are
 * dropped and counted).
 *
 * @param positiveRanks sum of the mid-ranks of positive differences
 * @param negativeRanks sum of the mid-ranks of negative differences
 * @param zeros differences of zero, dropped before ranking
 * @param p two-sided; not defined when no difference is left
 * @param exact true up to 20 non-zero differences, where all sign patterns count; above, the normal approximation with
 *     continuity and tie correction
 */
public record SignedRank(double positiveRanks, double negativeRanks, int zeros, Figure p, boolean exact) {

    static final int LARGEST_EXACT = 20;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    static SignedRank of(Differences differences) {
        var nonZero = differences.nonZero();
        var zeros = differences.size() - nonZero.length;
        if (nonZero.length == 0) {
            var reason = differences.size() == 0 ? NotDefined.NO_DATA : NotDefined.NO_VARIATION;
            return new SignedRank(0, 0, zeros, Figure.undefined(reason), true);
        }
        var doubled = doubledMidRanks(nonZero);
        var total = Arrays.stream(doubled).sum();
        var positive = 0;
        for (var i = 0; i < doubled.length; i++) {
            positive += nonZero[i] > 0 ? doubled[i] : 0;
        }
        var exact = nonZero.length <= LARGEST_EXACT;
        var p = exact ? exactP(doubled, positive) : approximateP(doubled, positive);
        return new SignedRank(positive / 2.0, (total - positive) / 2.0, zeros, Figure.of(p), exact);
    }

    /** Twice the mid-rank of each absolute value: always whole. */
    private static int[] doubledMidRanks(long[] values) {
        var sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
        var doubled = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            var size = Math.abs(values[i]);
            var below = 0;
            var equal = 0;
            for (var other : sorted) {
                below += other < size ? 1 : 0;
                equal += other == size ? 1 : 0;
            }
            doubled[i] = 2 * below + equal + 1;
        }
        return doubled;
    }

    private static double exactP(int[] doubled, int positive) {
        var distribution = distribution(doubled);
        var total = distribution.length - 1;
        var distance = Math.abs(2 * positive - total);
        var p = 0.0;
        for (var sum = 0; sum <= total; sum++) {
            p += Math.abs(2 * sum - total) >= distance ? distribution[sum] : 0;
        }
        return Math.min(1, p);
    }

    private static double approximateP(int[] doubled, int positive) {
        double n = doubled.length;
        var mean = n * (n + 1) / 4;
        // sum of squared mid-ranks / 4 equals n(n+1)(2n+1)/24 less the usual tie correction
        var variance =
                Arrays.stream(doubled).mapToDouble(r -> r * (double) r / 16).sum();
        var distance = Math.max(0, Math.abs(positive / 2.0 - mean) - 0.5);
        return 2 * NORMAL.cumulativeProbability(-distance / Math.sqrt(variance));
    }

    /**
     * Returns the probability of each possible sum when every rank is in or out with probability one half; built rank
     * by rank, which gives what enumerating all 2^n sign patterns would.
     */
    static double[] distribution(int[] ranks) {
        var probability = new double[Arrays.stream(ranks).sum() + 1];
        probability[0] = 1;
        var reached = 0;
        for (var rank : ranks) {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--) {
                var before = sum >= rank ? probability[sum - rank] : 0;
                probability[sum] = (probability[sum] + before) / 2;
            }
        }
        return probability;
    }
}
