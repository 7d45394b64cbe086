package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactIntervalsTest {

    private static void assertLimits(Interval interval, double low, double high) {
        assertThat(interval.low().get()).isCloseTo(low, within(1e-9));
        assertThat(interval.high().get()).isCloseTo(high, within(1e-9));
    }

    @Test
    void wilsonAgreesWithTheWorkedExample() {
        assertLimits(
                BinomialInterval.wilson(110, 200, 0.95), Golden.number("W3.wilson", 0), Golden.number("W3.wilson", 1));
    }

    @Test
    void wilsonAgreesWithScipyAtTheEdgeAndAtAnotherLevel() {
        // python3: scipy.stats.binomtest(0, 30).proportion_ci(method='wilson')
        assertLimits(BinomialInterval.wilson(0, 30, 0.95), 0, 0.11351339317396875);
        // python3: scipy.stats.binomtest(7, 9).proportion_ci(.9, method='wilson')
        assertLimits(BinomialInterval.wilson(7, 9, 0.9), 0.503642782376754, 0.9235052624456035);
    }

    @Test
    void clopperPearsonAgreesWithTheWorkedExample() {
        assertLimits(
                BinomialInterval.clopperPearson(3, 412, 0.95),
                Golden.number("W14.clopper-pearson/1000", 0) / 1000,
                Golden.number("W14.clopper-pearson/1000", 1) / 1000);
    }

    @Test
    void clopperPearsonAgreesWithScipyAtTheEdgesAndAtAnotherLevel() {
        // python3: scipy.stats.binomtest(0, 30).proportion_ci(method='exact'), and (30, 30)
        assertLimits(BinomialInterval.clopperPearson(0, 30, 0.95), 0, 0.11570330822202743);
        assertLimits(BinomialInterval.clopperPearson(30, 30, 0.95), 1 - 0.11570330822202743, 1);
        // python3: scipy.stats.binomtest(7, 9).proportion_ci(.9, method='exact')
        assertLimits(BinomialInterval.clopperPearson(7, 9, 0.9), 0.45035835049338985, 0.9589768324926209);
    }

    @Test
    void noEventsStillAllowARisk() {
        assertThat(BinomialInterval.upperBound(0, 300, 0.95).get())
                .isCloseTo(Golden.number("W14.zero in 300 one-sided 95% upper", 0), within(1e-10));
        // python3: scipy.stats.chi2.ppf(.975, 2) / 2
        assertLimits(PoissonInterval.garwood(0, 0.95), 0, 3.6888794541139363);
    }

    @Test
    void garwoodAgreesWithTheWorkedExample() {
        assertLimits(
                PoissonInterval.garwood(3, 0.95).map(events -> events / 412 * 1000),
                Golden.number("W14.CI", 0),
                Golden.number("W14.CI", 1));
    }

    @Test
    void garwoodAgreesWithScipyForManyEvents() {
        // python3: scipy.stats.chi2.ppf(.05, 200) / 2, scipy.stats.chi2.ppf(.95, 202) / 2
        assertLimits(PoissonInterval.garwood(100, 0.9), 84.13927721831419, 118.07927278209706);
    }

    @Test
    void withoutTrialsThereIsNoInterval() {
        assertThat(BinomialInterval.wilson(0, 0, 0.95).low().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(BinomialInterval.clopperPearson(0, 0, 0.95).isDefined()).isFalse();
        assertThat(BinomialInterval.upperBound(0, 0, 0.95).isDefined()).isFalse();
    }

    @Test
    void refusesImpossibleCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.wilson(2, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialInterval.clopperPearson(-1, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PoissonInterval.garwood(-1, 0.95));
    }
}
