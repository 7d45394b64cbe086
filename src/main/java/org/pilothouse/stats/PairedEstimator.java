package org.pilothouse.stats;

/** The ways to estimate a before-after change that are implemented; a study declares one of them as primary. */
public enum PairedEstimator {
    /** Mean difference with Student's interval, in minutes. */
    PAIRED_MEAN_DIFF_T(0),
    /** Median of the Walsh averages with the exact signed-rank interval, in minutes. */
    HODGES_LEHMANN(0),
    /** Geometric mean of after / before, a ratio: 1 is no change, 0.9 is ten percent less. */
    GEO_MEAN_RATIO(1);

    private final double noChange;

    PairedEstimator(double noChange) {
        this.noChange = noChange;
    }

    /** Returns the value that stands for no change: 0 for differences, 1 for ratios. */
    public double noChange() {
        return noChange;
    }
}
