package org.pilothouse.stats;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t with the accuracy that printed intervals need. */
final class Student {

    private static final double ACCURACY = 1e-13;

    private Student() {}

    /** Returns the t that leaves {@code (1 - confidence) / 2} in the upper tail. */
    static double critical(double confidence, int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, ACCURACY).inverseCumulativeProbability(0.5 + confidence / 2);
    }

    /** Returns the two-sided p-value of {@code t}. */
    static double twoSided(double t, int degreesOfFreedom) {
        return 2 * new TDistribution(degreesOfFreedom, ACCURACY).cumulativeProbability(-Math.abs(t));
    }
}
