package org.pilothouse.stats;

import java.util.List;

/**
 * Amounts of work in eight hours scheduled with clients (domain 7.2, after Sinsky and others 2020): hours of work over
 * scheduled hours, times eight. A group's value is the ratio of sums over clinicians, never the mean of their ratios.
 */
public final class EightHours {
    /** The day to which the hours are scaled. */
    public static final double DAY = 8;

    private EightHours() {}

    /**
     * Returns hours of work in eight scheduled hours, with an interval clustered by clinician.
     *
     * @param clinicians hours of work as numerator, scheduled hours as denominator, one element a clinician
     * @param confidence above 0, below 1
     * @return not defined where nobody has scheduled hours; without interval for one clinician
     * @throws IllegalArgumentException if the level is out of range
     */
    public static ClusteredRatio of(List<ClusterTotals> clinicians, double confidence) {
        return ClusteredRatio.ofAmounts(
                clinicians.stream()
                        .map(one -> new ClusterTotals(one.numerator() * DAY, one.denominator()))
                        .toList(),
                confidence);
    }
}
