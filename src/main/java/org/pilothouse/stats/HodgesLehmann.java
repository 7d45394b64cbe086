package org.pilothouse.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The median of all pairwise means of differences, with the interval that inverts the signed-rank test (Hodges and
 * Lehmann 1963; Hollander and Wolfe, ch. 3). Zeros stay in: only the test drops them.
 */
final class HodgesLehmann {

    static final int LARGEST_EXACT = 200;

    private HodgesLehmann() {}

    /**
     * Returns estimate, interval and Wilcoxon's p. With so few pairs that the level asked for cannot be reached, the
     * interval is the widest there is and says which confidence it has.
     */
    static ChangeEstimate estimate(Differences differences, double confidence, Figure p) {
        var estimator = PairedEstimator.HODGES_LEHMANN;
        if (differences.size() == 0) {
            return ChangeEstimate.undefined(estimator, NotDefined.NO_DATA);
        }
        var walsh = walshAverages(differences.values());
        return new ChangeEstimate(
                estimator, Figure.of(Quantiles.median(walsh)), interval(differences, walsh, confidence), p);
    }

    private static Interval interval(Differences differences, double[] walsh, double confidence) {
        var n = differences.size();
        if (n == 1) {
            return Interval.undefined(NotDefined.ONE_CLUSTER);
        }
        if (differences.allEqual()) {
            return Interval.undefined(NotDefined.NO_VARIATION);
        }
        var cut = n <= LARGEST_EXACT ? exactCut(n, confidence) : approximateCut(n, confidence);
        return Interval.of(walsh[cut.averages()], walsh[walsh.length - 1 - cut.averages()], cut.confidence());
    }

    /** How many Walsh averages to leave off at each end, and the confidence this gives. */
    private record Cut(int averages, double confidence) {}

    private static Cut exactCut(int n, double confidence) {
        var distribution = SignedRank.distribution(IntStream.rangeClosed(1, n).toArray());
        var averages = 0;
        var tail = distribution[0];
        while (tail + distribution[averages + 1] <= (1 - confidence) / 2) {
            averages++;
            tail += distribution[averages];
        }
        return new Cut(averages, 1 - 2 * tail);
    }

    private static Cut approximateCut(int size, double confidence) {
        double n = size;
        var mean = n * (n + 1) / 4;
        var spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
        var z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        return new Cut((int) Math.floor(mean - z * spread - 0.5), confidence);
    }

    /** All n(n+1)/2 means of two differences, each also with itself, in ascending order. */
    private static double[] walshAverages(double[] values) {
        var n = values.length;
        var averages = new double[n * (n + 1) / 2];
        var next = 0;
        for (var i = 0; i < n; i++) {
            for (var j = i; j < n; j++) {
                averages[next++] = (values[i] + values[j]) / 2;
            }
        }
        Arrays.sort(averages);
        return averages;
    }
}
