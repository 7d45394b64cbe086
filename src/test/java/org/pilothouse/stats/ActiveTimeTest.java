package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.stats.ActiveTime.Gaps;
import org.pilothouse.stats.ActiveTime.Rule;

class ActiveTimeTest {
    private static final long[] EXAMPLE = {0, 40, 130, 550, 580, 880};

    @ParameterizedTest
    @CsvSource({
        "60, EXCLUDE, true, 70",
        "60, EXCLUDE, false, 70",
        "60, CAP, true, 250",
        "300, EXCLUDE, true, 460",
        "300, EXCLUDE, false, 160",
        "300, CAP, true, 760",
        "300, CAP, false, 760"
    })
    void countsTheWorkedExampleByEachRule(long threshold, Gaps gaps, boolean inclusive, long expected) {
        assertThat(ActiveTime.of(EXAMPLE, new Rule(threshold, gaps, inclusive))).isEqualTo(expected);
        assertThat(ActiveTime.elapsed(EXAMPLE)).isEqualTo(880);
    }

    @Test
    void noEventAndOneEventTakeNoTime() {
        var rule = new Rule(300, Gaps.EXCLUDE, true);

        assertThat(ActiveTime.of(new long[0], rule)).isZero();
        assertThat(ActiveTime.of(new long[] {17}, rule)).isZero();
        assertThat(ActiveTime.elapsed(new long[0])).isZero();
        assertThat(ActiveTime.elapsed(new long[] {17})).isZero();
    }

    @Test
    void eventsAtTheSameInstantAddNothing() {
        assertThat(ActiveTime.of(new long[] {5, 5, 5, 9}, new Rule(300, Gaps.CAP, true)))
                .isEqualTo(4);
    }

    @Test
    void refusesDisorderAndThresholdsOfNothing() {
        var rule = new Rule(1, Gaps.CAP, true);

        assertThatThrownBy(() -> ActiveTime.of(new long[] {2, 1}, rule)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule(0, Gaps.CAP, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
