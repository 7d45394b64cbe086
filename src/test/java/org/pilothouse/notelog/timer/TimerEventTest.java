package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.notelog.timer.TimerEvent.Kind;

class TimerEventTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant NINE = Instant.parse("2026-02-10T14:00:00Z");

    @Test
    void countsOnlyWhileTheClockRuns() {
        var events = List.of(
                at(Kind.START, NINE), at(Kind.PAUSE, NINE.plusSeconds(300)),
                at(Kind.RESUME, NINE.plusSeconds(4000)), at(Kind.STOP, NINE.plusSeconds(4060)));

        assertThat(TimerEvent.active(events, NINE.plusSeconds(99_999))).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void countsARunningClockUpToNow() {
        assertThat(TimerEvent.active(List.of(at(Kind.START, NINE)), NINE.plusSeconds(95)))
                .isEqualTo(Duration.ofSeconds(95));
    }

    @Test
    void aServerClockThatIsSetBackTakesNothingAway() {
        assertThat(TimerEvent.active(List.of(at(Kind.START, NINE)), NINE.minusSeconds(5)))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void anHourThatTheClocksSkipIsNotCounted() {
        // clocks go from 2:00 to 3:00 in Toronto on 8 March 2026
        var before = LocalDateTime.parse("2026-03-08T01:50:00").atZone(TORONTO).toInstant();
        var after = LocalDateTime.parse("2026-03-08T03:10:00").atZone(TORONTO).toInstant();

        assertThat(TimerEvent.active(List.of(at(Kind.START, before), at(Kind.STOP, after)), after))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void anHourThatComesTwiceIsCountedTwice() {
        // clocks go from 2:00 back to 1:00 in Toronto on 1 November 2026
        var before = LocalDateTime.parse("2026-11-01T00:30:00").atZone(TORONTO).toInstant();
        var after = LocalDateTime.parse("2026-11-01T02:30:00").atZone(TORONTO).toInstant();

        assertThat(TimerEvent.active(List.of(at(Kind.START, before)), after)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void midnightIsNoBoundary() {
        var late = LocalDateTime.parse("2026-02-10T23:55:00").atZone(TORONTO).toInstant();

        assertThat(TimerEvent.active(List.of(at(Kind.START, late)), late.plusSeconds(600)))
                .isEqualTo(Duration.ofMinutes(10));
    }

    private static TimerEvent at(Kind kind, Instant when) {
        return new TimerEvent(kind, when);
    }
}
