package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void refusesWhatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void isEitherANumberOrAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(1.0, NotDefined.NO_DATA));
    }

    @Test
    void saysWhyThereIsNoNumber() {
        var none = Figure.ratio(1, 0);

        assertThat(none.reason()).isEqualTo(NotDefined.ZERO_DENOMINATOR);
        assertThat(none.toOptional()).isEmpty();
        assertThat(none.map(x -> x + 1)).isEqualTo(none);
        assertThatIllegalStateException().isThrownBy(none::get).withMessageContaining("ZERO_DENOMINATOR");
    }

    @Test
    void givesItsNumber() {
        assertThat(Figure.ratio(1, 4).map(x -> 2 * x).toOptional()).hasValue(0.5);
    }

    @Test
    void intervalKeepsItsLimitsInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(2, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Figure.of(1), Figure.of(2), Figure.undefined(NotDefined.NO_DATA)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Figure.of(1), Figure.undefined(NotDefined.NO_DATA), Figure.of(1)));
    }

    @Test
    void levelLiesBetweenZeroAndOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.requireLevel(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.requireLevel(Double.NaN));
    }
}
