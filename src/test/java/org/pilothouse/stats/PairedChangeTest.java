package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.pilothouse.stats.PairedEstimator.GEO_MEAN_RATIO;
import static org.pilothouse.stats.PairedEstimator.HODGES_LEHMANN;
import static org.pilothouse.stats.PairedEstimator.PAIRED_MEAN_DIFF_T;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PairedChangeTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double[] BEFORE = {14.2, 11.8, 18.5, 9.6, 22.0, 12.4, 16.1, 10.3, 13.7, 15.9};
    private static final double[] AFTER = {11.9, 12.6, 13.4, 9.2, 17.2, 12.9, 12.0, 10.9, 11.1, 13.2};

    private final PairedChange worked = PairedChange.of(BEFORE, AFTER, 0.95);

    private static PairedChange ofDifferences(double... differences) {
        return PairedChange.of(new double[differences.length], differences, 0.95);
    }

    private static void assertInterval(Interval interval, double low, double high, double confidence) {
        assertThat(interval.low().get()).isCloseTo(low, CLOSE);
        assertThat(interval.high().get()).isCloseTo(high, CLOSE);
        assertThat(interval.confidence().get()).isCloseTo(confidence, CLOSE);
    }

    @Test
    void meansAgreeWithTheWorkedExample() {
        assertThat(worked.n()).isEqualTo(10);
        assertThat(worked.beforeMean().get()).isCloseTo(Golden.number("W4.means", 0), CLOSE);
        assertThat(worked.afterMean().get()).isCloseTo(Golden.number("W4.means", 1), CLOSE);
        assertThat(worked.meanDifference().get()).isCloseTo(Golden.number("W4.mean d"), CLOSE);
        assertThat(worked.standardDeviation().get()).isCloseTo(Golden.number("W4.sd d"), CLOSE);
        assertThat(worked.ratioOfMeansPercent().get())
                .isCloseTo(100 * Golden.number("W4.pct change ratio of means"), CLOSE);
        assertThat(worked.standardisedChange().get()).isCloseTo(Golden.number("W4.dz"), CLOSE);
        assertThat(worked.hedgesChange().get()).isCloseTo(Golden.number("W4.gz"), CLOSE);
    }

    @Test
    void pairedTAgreesWithTheWorkedExample() {
        var t = worked.by(PAIRED_MEAN_DIFF_T);

        assertThat(t.estimate().get()).isCloseTo(Golden.number("W4.mean d"), CLOSE);
        assertThat(t.p().get()).isCloseTo(Golden.number("W4.p t"), CLOSE);
        assertInterval(t.interval(), Golden.number("W4.t CI", 0), Golden.number("W4.t CI", 1), 0.95);
    }

    @Test
    void hodgesLehmannAgreesWithTheWorkedExampleAndSaysTheConfidenceAchieved() {
        var hl = worked.by(HODGES_LEHMANN);

        assertThat(hl.estimate().get()).isCloseTo(Golden.number("W4.HL"), CLOSE);
        assertThat(hl.p().get()).isCloseTo(Golden.number("W4.exact two-sided p (enumerated midranks)"), CLOSE);
        assertInterval(
                hl.interval(),
                Golden.number("W4.HL exact CI", 0),
                Golden.number("W4.HL exact CI", 1),
                Golden.number("W4.HL CI conf"));
    }

    @Test
    void geometricMeanRatioAgreesWithTheWorkedExample() {
        var ratio = worked.by(GEO_MEAN_RATIO);

        assertThat(ratio.estimate().get()).isCloseTo(Golden.number("W4.geo mean ratio"), CLOSE);
        assertInterval(ratio.interval(), Golden.number("W4.GMR CI", 0), Golden.number("W4.GMR CI", 1), 0.95);
        // python3: scipy.stats.ttest_1samp(np.log(post / pre), 0).pvalue
        assertThat(ratio.p().get()).isCloseTo(0.020631938771402115, CLOSE);
        assertThat(GEO_MEAN_RATIO.noChange()).isEqualTo(1);
    }

    @Test
    void testsAgreeWithTheWorkedExample() {
        assertThat(worked.signedRank().positiveRanks()).isEqualTo(Golden.number("W4.W+ W-", 0));
        assertThat(worked.signedRank().negativeRanks()).isEqualTo(Golden.number("W4.W+ W-", 1));
        assertThat(worked.signedRank().exact()).isTrue();
        assertThat(worked.signTest().decreased())
                .isEqualTo(Golden.example("W4.sign test").get(0).asInt());
        assertThat(worked.signTest().p().get()).isCloseTo(Golden.number("W4.sign test", 1), CLOSE);
        assertThat(worked.signFlip().p().get()).isCloseTo(Golden.number("W4.sign-flip perm p"), CLOSE);
        assertThat(worked.signFlip().patterns()).isEqualTo(1024);
    }

    @Test
    void minimalDetectableChangeIsInMinutes() {
        assertThat(worked.minimalDetectableChange().get())
                .isCloseTo(Golden.number("W4.MDE80 in SD units n=10") * Golden.number("W4.sd d"), within(1e-8));
    }

    @Test
    void everyImplementedEstimatorIsListedInOrder() {
        assertThat(worked.estimates()).extracting(ChangeEstimate::estimator).containsExactly(PairedEstimator.values());
    }

    @Test
    void tiesTakeMidRanksAndZerosAreDroppedAndCounted() {
        var change = ofDifferences(-2, -1, -1, 0, 0.5, -3, -0.5, -1);

        assertThat(change.signedRank().zeros()).isEqualTo(1);
        assertThat(change.signedRank().positiveRanks()).isEqualTo(1.5);
        assertThat(change.signedRank().negativeRanks()).isEqualTo(26.5);
        // python3: the 2^7 sign patterns of scipy.stats.rankdata(abs(d)), as far from the mean as observed: 6 of 128
        assertThat(change.signedRank().p().get()).isEqualTo(6 / 128.0);
        assertThat(change.signTest()).isEqualTo(new SignTest(6, 1, 1, Figure.of(0.125)));
    }

    @Test
    void tiesSurviveTheRoundingOfSubtraction() {
        // 0.3 - 0.2 and 0.2 - 0.1 differ in the last bit
        var change = PairedChange.of(new double[] {0.2, 0.1, 0.5}, new double[] {0.3, 0.2, 0.4}, 0.95);

        assertThat(change.signedRank().positiveRanks()).isEqualTo(4);
        assertThat(change.signedRank().negativeRanks()).isEqualTo(2);
    }

    @Test
    void aboveTwentyTheSignedRankTestIsApproximate() {
        // python3: d = [((i*37) % 23 - 9) / 4 for i in range(1, 31)]
        // scipy.stats.wilcoxon(d, correction=True, method='asymptotic').pvalue
        var change = ofDifferences(thirty());

        assertThat(change.signedRank().exact()).isFalse();
        assertThat(change.signedRank().zeros()).isEqualTo(1);
        assertThat(change.signedRank().p().get()).isCloseTo(0.16938017446576425, CLOSE);
        assertThat(change.by(PAIRED_MEAN_DIFF_T).p().get()).isCloseTo(0.15307990255220813, CLOSE);
    }

    @Test
    void aboveTwentySignsAreFlippedAtRandomButRepeatably() {
        var first = ofDifferences(thirty()).signFlip();

        assertThat(first).isEqualTo(ofDifferences(thirty()).signFlip());
        assertThat(first.exact()).isFalse();
        assertThat(first.patterns()).isEqualTo(10_000);
        // close to the t test for 30 values; four standard errors of 9,999 random patterns
        assertThat(first.p().get()).isCloseTo(0.15307990255220813, within(0.02));
    }

    private static double[] thirty() {
        var values = new double[30];
        for (var i = 1; i <= 30; i++) {
            values[i - 1] = (i * 37 % 23 - 9) / 4.0;
        }
        return values;
    }

    @Test
    void hodgesLehmannOfFortyAgreesWithR() {
        // Rscript -e 'y <- sin((1:40)*1.7)*3 + 0.9; wilcox.test(y, conf.int=TRUE, exact=TRUE)'
        var y = new double[40];
        for (var i = 1; i <= 40; i++) {
            y[i - 1] = Math.sin(i * 1.7) * 3 + 0.9;
        }

        var hl = ofDifferences(y).by(HODGES_LEHMANN);

        assertThat(hl.estimate().get()).isCloseTo(0.89792594365713, CLOSE);
        assertInterval(hl.interval(), 0.174168867892012, 1.556150745720718, 1 - 0.0497605678192485);
    }

    @Test
    void hodgesLehmannOfThreeHundredAgreesWithRsNormalApproximation() {
        // Rscript -e 'y <- sin((1:300)*1.7)*3 + 0.9; wilcox.test(y, conf.int=TRUE)'
        var y = new double[300];
        for (var i = 1; i <= 300; i++) {
            y[i - 1] = Math.sin(i * 1.7) * 3 + 0.9;
        }

        var hl = ofDifferences(y).by(HODGES_LEHMANN);

        assertThat(hl.estimate().get()).isCloseTo(0.903059755, within(1e-4));
        assertThat(hl.interval().low().get()).isCloseTo(0.721309908, within(2e-3));
        assertThat(hl.interval().high().get()).isCloseTo(1.092901827, within(2e-3));
    }

    @Test
    void fivePairsGetTheWidestIntervalWithTheConfidenceItHas() {
        // Rscript -e 'wilcox.test(c(-3.1,.8,-2,-1.5,.33), conf.int=TRUE)'  (warns: level not achievable)
        var hl = ofDifferences(-3.1, 0.8, -2, -1.5, 0.33).by(HODGES_LEHMANN);

        assertInterval(hl.interval(), -3.1, 0.8, 0.9375);
    }

    @Test
    void withoutCliniciansNothingIsDefined() {
        var none = ofDifferences();

        assertThat(none.n()).isZero();
        assertThat(none.beforeMean().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.meanDifference().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.standardDeviation().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.ratioOfMeansPercent().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.minimalDetectableChange().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.estimates())
                .allSatisfy(e -> assertThat(e.estimate().reason()).isEqualTo(NotDefined.NO_DATA));
        assertThat(none.signedRank().p().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.signTest().p().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.signFlip().p().reason()).isEqualTo(NotDefined.NO_DATA);
    }

    @Test
    void oneClinicianHasAnEstimateButNoInterval() {
        var one = PairedChange.of(new double[] {12}, new double[] {9}, 0.95);

        assertThat(one.estimates()).allSatisfy(e -> {
            assertThat(e.estimate().isDefined()).isTrue();
            assertThat(e.interval().low().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        });
        assertThat(one.by(GEO_MEAN_RATIO).estimate().get()).isCloseTo(0.75, CLOSE);
        assertThat(one.standardDeviation().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        assertThat(one.minimalDetectableChange().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        assertThat(one.signTest().p().get()).isEqualTo(1);
    }

    @Test
    void twoCliniciansHaveNoHedgesFactor() {
        assertThat(ofDifferences(-1, -2).hedgesChange().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
    }

    @Test
    void equalDifferencesHaveNoIntervalAndNoEffectSize() {
        // 12.1 - 11 and 3.1 - 2 are not equal in binary
        var equal = PairedChange.of(new double[] {11, 2, 5, 6, 7}, new double[] {12.1, 3.1, 6.1, 7.1, 8.1}, 0.95);

        assertThat(equal.standardDeviation().get()).isZero();
        assertThat(equal.standardisedChange().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(equal.hedgesChange().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(equal.minimalDetectableChange().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(equal.by(PAIRED_MEAN_DIFF_T).interval().low().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(equal.by(HODGES_LEHMANN).interval().low().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(equal.signedRank().p().get()).isEqualTo(2 / 32.0);
        assertThat(equal.signFlip().p().get()).isEqualTo(2 / 32.0);
    }

    @Test
    void allZeroDifferencesAreNoChangeWithoutATest() {
        var zero = PairedChange.of(new double[] {4, 5, 6}, new double[] {4, 5, 6}, 0.95);

        assertThat(zero.meanDifference().get()).isZero();
        assertThat(zero.by(HODGES_LEHMANN).estimate().get()).isZero();
        assertThat(zero.signedRank())
                .isEqualTo(new SignedRank(0, 0, 3, Figure.undefined(NotDefined.NO_VARIATION), true));
        assertThat(zero.signTest().p().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(zero.signFlip().p().reason()).isEqualTo(NotDefined.NO_VARIATION);
    }

    @Test
    void ratiosNeedPositiveMinutes() {
        var change = PairedChange.of(new double[] {0, 0}, new double[] {1, 2}, 0.95);

        assertThat(change.by(GEO_MEAN_RATIO).estimate().reason()).isEqualTo(NotDefined.NON_POSITIVE_VALUES);
        assertThat(change.ratioOfMeansPercent().reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
    }

    @Test
    void refusesWhatIsNotPaired() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedChange.of(new double[1], new double[2], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedChange.of(new double[] {Double.NaN}, new double[1], 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedChange.of(BEFORE, AFTER, 1));
    }
}
