package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Stopwatch busy = Stopwatch.by(nanos::get);

    @Test
    void noSecondCountsTwice() {
        pass(Duration.ofMillis(4900));

        assertThat(busy.lap()).isEqualTo(4);
        assertThat(busy.lap()).isZero();
    }

    @Test
    void whatWentBeforeAReturnToThePageIsNoLogging() {
        pass(Duration.ofMinutes(20));
        busy.again();
        pass(Duration.ofSeconds(6));

        assertThat(busy.seconds()).isEqualTo(6);
    }

    @Test
    void whoeverWalksAwayCountsForAMinuteAndAHalf() {
        pass(Duration.ofHours(3));

        assertThat(busy.seconds()).isEqualTo(90);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
