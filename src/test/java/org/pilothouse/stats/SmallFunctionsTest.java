package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallFunctionsTest {

    @Test
    void ninetiethPercentileAgreesWithR() {
        // R: quantile(c(1, 2, 3, 4, 10), 0.9)  (type 7)
        assertThat(Quantiles.quantile(0.9, 10, 4, 3, 2, 1)).isCloseTo(7.6, within(1e-12));
        assertThat(Quantiles.quantile(1, 10, 4, 3, 2, 1)).isEqualTo(10);
        assertThat(Quantiles.median(7)).isEqualTo(7);
    }

    @Test
    void quantileRefusesWhatItCannotOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median());
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.median(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.quantile(1.01, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.quantile(Double.NaN, 1));
    }

    @Test
    void holmAgreesWithTheWorkedExampleInAnyOrder() {
        // python3 golden/cross_checks.py: holm [.0615 .129 .3]
        assertThat(Holm.adjust(0.30, 0.0205, 0.0645)).containsExactly(new double[] {0.3, 0.0615, 0.129}, within(1e-12));
    }

    @Test
    void holmNeverLowersOrdersAndStopsAtOne() {
        // R: p.adjust(c(.6, .5, .02, .021), "holm")  gives 1.000 1.000 0.080 0.080
        assertThat(Holm.adjust(0.6, 0.5, 0.02, 0.021)).containsExactly(new double[] {1, 1, 0.08, 0.08}, within(1e-12));
        assertThat(Holm.adjust()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(1.2));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 20})
    void detectableEffectAgreesWithTheWorkedExample(int pairs) {
        assertThat(PairedPower.detectableEffect(pairs, 0.05, 0.8))
                .isCloseTo(Golden.number("W4.MDE80 in SD units n=" + pairs), within(1e-9));
    }

    // python3: t = scipy.stats.t.ppf(1-a/2, n-1); 1 - nct.cdf(t, n-1, e*n**.5) + nct.cdf(-t, n-1, e*n**.5)
    @ParameterizedTest
    @CsvSource({
        "0.5, 12, 0.05, 0.3528241493273389",
        "0.3, 40, 0.1, 0.5870723923164894",
        "1.2, 2, 0.05, 0.10823635440349615",
        "0.2, 200, 0.01, 0.5905710180850182",
        "3, 3, 0.05, 0.7452680070062836"
    })
    void powerAgreesWithScipy(double effect, int pairs, double alpha, double expected) {
        assertThat(PairedPower.power(effect, pairs, alpha)).isCloseTo(expected, within(1e-8));
    }

    @Test
    void powerWithoutAnEffectIsAlpha() {
        assertThat(PairedPower.power(0, 10, 0.05)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void powerRefusesWhatCannotBeTested() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.power(1, 1, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.power(1, 5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.detectableEffect(5, 0.05, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedPower.detectableEffect(5, 0.05, 1));
    }

    @Test
    void dominantClinicianIsSeen() {
        // domain 12.3: 400 of 735 minutes
        assertThat(Concentration.largestShare(120, 80, 75, 60, 400).get()).isCloseTo(400 / 735.0, within(1e-15));
        assertThat(Concentration.largestShare().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(Concentration.largestShare(0, 0).reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
    }

    @Test
    void unevennessOfOneHolderHasNoMeaning() {
        assertThat(Concentration.gini(5, 0).reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(Concentration.normalisedEntropy(5, 0).reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(Concentration.gini(0).reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
        assertThat(Concentration.normalisedEntropy().reason()).isEqualTo(NotDefined.NO_DATA);
    }

    @Test
    void evenHoldersAreEven() {
        assertThat(Concentration.gini(3, 3, 3, 0).get()).isZero();
        assertThat(Concentration.normalisedEntropy(3, 3, 3, 0).get()).isCloseTo(1, within(1e-12));
        assertThat(Concentration.herfindahl(3, 3, 3, 0).get()).isCloseTo(1 / 3.0, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Concentration.entropy(-1, 2));
    }
}
