package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingFunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "0.574, 55, ABOUT",
        "0.575, 60, ABOUT",
        "0, 10, AT_MOST",
        "0.024, 10, AT_MOST",
        "0.03, 5, ABOUT",
        "1, 90, AT_LEAST",
        "0.98, 90, AT_LEAST"
    })
    void sharesOfSmallGroupsAreCoarse(double share, int percent, CoarseShare.Bound bound) {
        assertThat(CoarseShare.of(share)).isEqualTo(new CoarseShare(percent, bound));
    }

    @Test
    void coarseShareRefusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoarseShare.of(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> CoarseShare.of(Double.NaN));
    }

    @Test
    void alphaAgreesWithTheWorkedExample() {
        double[][] answers = {{4, 4, 5, 3}, {3, 3, 4, 3}, {5, 5, 5, 4}, {2, 3, 2, 2}, {4, 3, 4, 4}};

        assertThat(Cronbach.alpha(answers).get()).isCloseTo(Golden.number("W11.cronbach"), within(1e-12));
    }

    @Test
    void alphaNeedsPeopleItemsAndVariation() {
        assertThat(Cronbach.alpha(new double[][] {{1, 2}}).reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(Cronbach.alpha(new double[][] {{1}, {2}}).reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(Cronbach.alpha(new double[][] {{1, 2}, {2, 1}}).reason()).isEqualTo(NotDefined.NO_VARIATION);
        assertThatIllegalArgumentException().isThrownBy(() -> Cronbach.alpha(new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Cronbach.alpha(new double[][] {{1, 2}, {1, Double.NaN}}));
    }
}
