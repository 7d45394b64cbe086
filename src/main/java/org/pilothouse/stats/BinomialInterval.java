package org.pilothouse.stats;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Intervals for a proportion of independent trials; notes of several clinicians are not independent, for those see
 * {@link ClusteredRatio}.
 */
public final class BinomialInterval {

    private static final double ACCURACY = 1e-14;

    private BinomialInterval() {}

    /**
     * Returns Wilson's score interval (Wilson 1927), within 0…1; its coverage is near the level, not at least.
     *
     * @param successes 0 to {@code trials}
     * @param confidence above 0, below 1
     * @return not defined for no trials
     * @throws IllegalArgumentException if counts or level are out of range
     */
    public static Interval wilson(long successes, long trials, double confidence) {
        requireCounts(successes, trials);
        Interval.requireLevel(confidence);
        if (trials == 0) {
            return Interval.undefined(NotDefined.NO_DATA);
        }
        double n = trials;
        var z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        var p = successes / n;
        var scale = 1 + z * z / n;
        var centre = (p + z * z / (2 * n)) / scale;
        var reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
        return Interval.of(centre - reach, centre + reach, confidence).cutToProportion();
    }

    /**
     * Returns the exact interval (Clopper and Pearson 1934), within 0…1; covers at least at the level.
     *
     * @param successes 0 to {@code trials}
     * @param confidence above 0, below 1
     * @return not defined for no trials
     * @throws IllegalArgumentException if counts or level are out of range
     */
    public static Interval clopperPearson(long successes, long trials, double confidence) {
        requireCounts(successes, trials);
        Interval.requireLevel(confidence);
        if (trials == 0) {
            return Interval.undefined(NotDefined.NO_DATA);
        }
        var tail = (1 - confidence) / 2;
        var low = successes == 0 ? 0 : beta(successes, trials - successes + 1.0, tail);
        return Interval.of(low, upperLimit(successes, trials, 1 - tail), confidence);
    }

    /**
     * Returns the one-sided exact upper bound of a proportion: what zero events in n trials still allow.
     *
     * @param successes 0 to {@code trials}
     * @param confidence above 0, below 1
     * @return not defined for no trials
     * @throws IllegalArgumentException if counts or level are out of range
     */
    public static Figure upperBound(long successes, long trials, double confidence) {
        requireCounts(successes, trials);
        Interval.requireLevel(confidence);
        return trials == 0
                ? Figure.undefined(NotDefined.NO_DATA)
                : Figure.of(upperLimit(successes, trials, confidence));
    }

    private static double upperLimit(long successes, long trials, double level) {
        return successes == trials ? 1 : beta(successes + 1.0, (double) trials - successes, level);
    }

    private static double beta(double alpha, double beta, double p) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }

    private static void requireCounts(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("successes must lie between 0 and trials");
        }
    }
}
