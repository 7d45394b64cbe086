package org.pilothouse.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The before-after change of clinicians, by every implemented estimator (domain 7.5). The unit of analysis is the
 * clinician: one value before and one after for each.
 *
 * @param n clinicians
 * @param beforeMean minutes
 * @param afterMean minutes
 * @param meanDifference after - before, minutes; negative is faster
 * @param standardDeviation of the differences, with n - 1, minutes
 * @param ratioOfMeansPercent 100 (mean after / mean before - 1)
 * @param standardisedChange mean difference over standard deviation of differences (Cohen's d_z)
 * @param hedgesChange the same with Hedges' small-sample factor 1 - 3 / (4(n-1) - 1); not defined under three clinicians
 * @param minimalDetectableChange minutes a paired t test finds with 80 % power at this spread and n
 * @param estimates one for each {@link PairedEstimator}, in its order
 */
public record PairedChange(
        int n,
        Figure beforeMean,
        Figure afterMean,
        Figure meanDifference,
        Figure standardDeviation,
        Figure ratioOfMeansPercent,
        Figure standardisedChange,
        Figure hedgesChange,
        Figure minimalDetectableChange,
        List<ChangeEstimate> estimates,
        SignedRank signedRank,
        SignTest signTest,
        SignFlip signFlip) {

    private static final double POWER = 0.8;
    private static final long SEED = 20_250_904L;

    public PairedChange {
        estimates = List.copyOf(estimates);
    }

    /**
     * Compares pairs by position.
     *
     * @param before one finite value a clinician, usually mean minutes a note
     * @param after the same clinicians in the same order
     * @param confidence level asked for, above 0 and below 1
     * @throws IllegalArgumentException if lengths differ, a value is not finite, or the level is out of range
     */
    public static PairedChange of(double[] before, double[] after, double confidence) {
        Interval.requireLevel(confidence);
        var differences = Differences.between(before, after);
        var signedRank = SignedRank.of(differences);
        var spread = spread(differences);
        var standardised = standardised(differences, spread);
        return new PairedChange(
                before.length,
                mean(before),
                mean(after),
                before.length == 0 ? Figure.undefined(NotDefined.NO_DATA) : Figure.of(differences.mean()),
                spread,
                ratioOfMeansPercent(before, after),
                standardised,
                hedges(standardised, before.length),
                detectable(spread, before.length, 1 - confidence),
                List.of(
                        MeanChange.difference(differences, confidence),
                        HodgesLehmann.estimate(differences, confidence, signedRank.p()),
                        MeanChange.geometricRatio(before, after, confidence)),
                signedRank,
                SignTest.of(differences),
                SignFlip.of(differences, SEED));
    }

    /** Returns what one estimator says. */
    public ChangeEstimate by(PairedEstimator estimator) {
        return estimates.get(estimator.ordinal());
    }

    private static Figure mean(double[] values) {
        return values.length == 0
                ? Figure.undefined(NotDefined.NO_DATA)
                : Figure.of(Arrays.stream(values).sum() / values.length);
    }

    private static Figure ratioOfMeansPercent(double[] before, double[] after) {
        if (before.length == 0) {
            return Figure.undefined(NotDefined.NO_DATA);
        }
        var sum = Arrays.stream(before).sum();
        return Figure.ratio(Arrays.stream(after).sum(), sum).map(ratio -> 100 * (ratio - 1));
    }

    private static Figure spread(Differences differences) {
        return switch (differences.size()) {
            case 0 -> Figure.undefined(NotDefined.NO_DATA);
            case 1 -> Figure.undefined(NotDefined.ONE_CLUSTER);
            default -> Figure.of(differences.standardDeviation());
        };
    }

    private static Figure standardised(Differences differences, Figure spread) {
        if (!spread.isDefined()) {
            return spread;
        }
        return spread.get() == 0
                ? Figure.undefined(NotDefined.NO_VARIATION)
                : Figure.of(differences.mean() / spread.get());
    }

    private static Figure hedges(Figure standardised, int n) {
        if (standardised.isDefined() && n < 3) {
            return Figure.undefined(NotDefined.TOO_FEW_OBSERVATIONS);
        }
        return standardised.map(effect -> effect * (1 - 3.0 / (4 * (n - 1) - 1)));
    }

    private static Figure detectable(Figure spread, int n, double alpha) {
        if (spread.isDefined() && spread.get() == 0) {
            return Figure.undefined(NotDefined.NO_VARIATION);
        }
        return spread.map(minutes -> minutes * PairedPower.detectableEffect(n, alpha, POWER));
    }
}
