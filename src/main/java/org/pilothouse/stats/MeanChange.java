package org.pilothouse.stats;

import java.util.Arrays;

/** Student's estimates of a paired change: the mean difference, and the mean log ratio turned back into a ratio. */
final class MeanChange {

    private MeanChange() {}

    /** Returns the mean difference with its t interval; one pair has an estimate but no interval. */
    static ChangeEstimate difference(Differences differences, double confidence) {
        return estimate(PairedEstimator.PAIRED_MEAN_DIFF_T, differences, confidence);
    }

    /** Returns the geometric mean of after / before; not defined when a value is zero or negative. */
    static ChangeEstimate geometricRatio(double[] before, double[] after, double confidence) {
        var estimator = PairedEstimator.GEO_MEAN_RATIO;
        if (!allPositive(before) || !allPositive(after)) {
            return ChangeEstimate.undefined(estimator, NotDefined.NON_POSITIVE_VALUES);
        }
        var logRatios = new double[before.length];
        for (var i = 0; i < logRatios.length; i++) {
            logRatios[i] = Math.log(after[i] / before[i]);
        }
        var logs = estimate(estimator, Differences.of(logRatios), confidence);
        return new ChangeEstimate(
                estimator, logs.estimate().map(Math::exp), logs.interval().map(Math::exp), logs.p());
    }

    private static ChangeEstimate estimate(PairedEstimator estimator, Differences d, double confidence) {
        if (d.size() == 0) {
            return ChangeEstimate.undefined(estimator, NotDefined.NO_DATA);
        }
        var mean = d.mean();
        var estimate = Figure.of(mean);
        if (d.size() == 1 || d.allEqual()) {
            var reason = d.size() == 1 ? NotDefined.ONE_CLUSTER : NotDefined.NO_VARIATION;
            return new ChangeEstimate(estimator, estimate, Interval.undefined(reason), Figure.undefined(reason));
        }
        var standardError = d.standardDeviation() / Math.sqrt(d.size());
        var freedom = d.size() - 1;
        var reach = Student.critical(confidence, freedom) * standardError;
        return new ChangeEstimate(
                estimator,
                estimate,
                Interval.of(mean - reach, mean + reach, confidence),
                Figure.of(Student.twoSided(mean / standardError, freedom)));
    }

    private static boolean allPositive(double[] values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }
}
