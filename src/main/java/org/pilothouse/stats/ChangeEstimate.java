package org.pilothouse.stats;

/**
 * One estimate of the change from before to after.
 *
 * @param estimate in minutes (after - before), or a ratio for {@link PairedEstimator#GEO_MEAN_RATIO}
 * @param interval same unit, with the confidence achieved
 * @param p two-sided, between 0 and 1: t test, Wilcoxon signed-rank test, or t test of the log ratios
 */
public record ChangeEstimate(PairedEstimator estimator, Figure estimate, Interval interval, Figure p) {

    static ChangeEstimate undefined(PairedEstimator estimator, NotDefined reason) {
        return new ChangeEstimate(
                estimator, Figure.undefined(reason), Interval.undefined(reason), Figure.undefined(reason));
    }
}
