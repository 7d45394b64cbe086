package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusteredRatioTest {

    private static final Offset<Double> CLOSE = within(1e-10);
    private static final List<ClusterTotals> WORKED =
            List.of(of(36, 40), of(12, 30), of(0, 20), of(35, 50), of(20, 25), of(7, 35));

    private static ClusterTotals of(double kept, double eligible) {
        return new ClusterTotals(kept, eligible);
    }

    @Test
    void utilisationAgreesWithTheWorkedExample() {
        var use = ClusteredRatio.ofProportion(WORKED, 0.95);

        assertThat(use.numerator()).isEqualTo(Golden.number("W3.pooled", 0));
        assertThat(use.denominator()).isEqualTo(Golden.number("W3.pooled", 1));
        assertThat(use.pooled().get()).isCloseTo(Golden.number("W3.pooled", 2), CLOSE);
        assertThat(use.standardError().get()).isCloseTo(Golden.number("W3.cluster se"), CLOSE);
        assertThat(use.interval().low().get()).isCloseTo(Golden.number("W3.cluster t CI", 0), CLOSE);
        assertThat(use.interval().high().get()).isCloseTo(Golden.number("W3.cluster t CI", 1), CLOSE);
        assertThat(use.hhi().get()).isCloseTo(Golden.number("W3.HHI of tool notes"), CLOSE);
    }

    @Test
    void cliniciansOwnRatiosAgreeWithTheWorkedExample() {
        var use = ClusteredRatio.ofProportion(WORKED, 0.95);

        assertThat(use.mean().get()).isCloseTo(Golden.number("W3.mean"), CLOSE);
        assertThat(use.median().get()).isCloseTo(Golden.number("W3.median"), CLOSE);
        assertThat(use.q1().get()).isCloseTo(Golden.number("W3.quartiles type7", 0), CLOSE);
        assertThat(use.q3().get()).isCloseTo(Golden.number("W3.quartiles type7", 1), CLOSE);
        assertThat(use.weightedMedian().get()).isCloseTo(Golden.number("W3.weighted median (lower)", 1), CLOSE);
    }

    @Test
    void clinicianWithoutEligibleNotesIsCountedButEntersNothing() {
        var without = ClusteredRatio.ofProportion(WORKED, 0.95);
        var with = ClusteredRatio.ofProportion(
                List.of(of(36, 40), of(0, 0), of(12, 30), of(0, 20), of(35, 50), of(20, 25), of(7, 35)), 0.95);

        assertThat(with.withoutDenominator()).isEqualTo(1);
        assertThat(with.clusters()).isEqualTo(6);
        assertThat(with.interval()).isEqualTo(without.interval());
        assertThat(with.median()).isEqualTo(without.median());
    }

    @Test
    void oneClinicianHasNoInterval() {
        var one = ClusteredRatio.ofProportion(List.of(of(3, 4)), 0.95);

        assertThat(one.pooled().get()).isEqualTo(0.75);
        assertThat(one.standardError().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        assertThat(one.interval().low().reason()).isEqualTo(NotDefined.ONE_CLUSTER);
        assertThat(one.weightedMedian().get()).isEqualTo(0.75);
        assertThat(one.hhi().get()).isEqualTo(1);
    }

    @Test
    void nobodyMeansNothingIsDefined() {
        var none = ClusteredRatio.ofProportion(List.of(of(0, 0)), 0.95);

        assertThat(none.pooled().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.median().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.interval().low().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.hhi().reason()).isEqualTo(NotDefined.NO_DATA);
    }

    @Test
    void nobodyUsingTheToolIsNotACertainZero() {
        var unused = ClusteredRatio.ofProportion(List.of(of(0, 10), of(0, 7)), 0.95);

        assertThat(unused.pooled().get()).isZero();
        assertThat(unused.interval().high().reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThat(unused.hhi().reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
    }

    @Test
    void equalRatiosHaveNoIntervalWhateverTheRounding() {
        var equal = ClusteredRatio.ofProportion(List.of(of(1, 3), of(7, 21), of(33, 99)), 0.95);

        assertThat(equal.interval().low().reason()).isEqualTo(NotDefined.NO_VARIATION);
    }

    @Test
    void intervalOfAProportionIsCutToWhatIsPossible() {
        var wide = ClusteredRatio.ofProportion(List.of(of(0, 10), of(10, 10)), 0.95);

        assertThat(wide.interval()).isEqualTo(Interval.of(0, 1, 0.95));
    }

    @Test
    void amountsAreARatioOfSumsAndNotCut() {
        var hours = ClusteredRatio.ofAmounts(List.of(of(6, 20), of(9, 36)), 0.95);

        assertThat(8 * hours.pooled().get()).isCloseTo(Golden.number("W2.ratio of sums"), CLOSE);
        assertThat(8 * hours.mean().get()).isCloseTo(Golden.number("W2.mean of ratios"), CLOSE);
        assertThat(ClusteredRatio.ofAmounts(List.of(of(3, 1), of(1, 1)), 0.5)
                        .interval()
                        .high()
                        .get())
                .isGreaterThan(1);
    }

    @Test
    void refusesImpossibleTotals() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClusteredRatio.ofProportion(List.of(of(2, 1)), 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> of(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, Double.POSITIVE_INFINITY));
    }
}
