package org.pilothouse.stats;

import org.hipparchus.distribution.continuous.GammaDistribution;

/** The exact interval for a number of rare events, such as incidents. */
public final class PoissonInterval {

    private static final double ACCURACY = 1e-13;

    private PoissonInterval() {}

    /**
     * Returns Garwood's interval (Garwood 1936) for the expected number of events; divide by the exposure for a rate.
     * The upper limit is above zero even without events.
     *
     * @param events not negative
     * @param confidence above 0, below 1
     * @throws IllegalArgumentException if {@code events} is negative or the level is out of range
     */
    public static Interval garwood(long events, double confidence) {
        if (events < 0) {
            throw new IllegalArgumentException("events must not be negative");
        }
        var tail = (1 - Interval.requireLevel(confidence)) / 2;
        var low = events == 0 ? 0 : gamma(events, tail);
        return Interval.of(low, gamma(events + 1.0, 1 - tail), confidence);
    }

    private static double gamma(double shape, double p) {
        return new GammaDistribution(shape, 1, ACCURACY).inverseCumulativeProbability(p);
    }
}
