package org.pilothouse.notelog.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlagChecksTest {

    @Test
    void eightOfTwelveMultiplesOfFiveAreMany() {
        assertThat(RoundNumbers.areMany(List.of(5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 7.0, 11.0, 13.0, 4.0)))
                .isTrue();
    }

    @Test
    void nineRoundMinutesAreTooFewToTell() {
        assertThat(RoundNumbers.areMany(List.of(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0)))
                .isFalse();
    }

    @Test
    void fewerThanHalfAreNotMany() {
        assertThat(RoundNumbers.areMany(List.of(5.0, 10.0, 15.0, 20.0, 6.0, 7.0, 8.0, 9.0, 11.0, 12.0)))
                .isFalse();
    }

    @Test
    void theFenceStandsThreeQuartileDistancesAboveTheUpperOne() {
        // type 7 quartiles of 1..9 are 3 and 7
        assertThat(FlagRaiser.fence(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0)))
                .isCloseTo(19, within(1e-12));
    }
}
