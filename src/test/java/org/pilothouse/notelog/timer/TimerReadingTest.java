package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.timer.TimerEvent.Kind;

class TimerReadingTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant NINE = Instant.parse("2026-02-10T14:00:00Z");

    @Test
    void countsOnlyWhileTheClockRuns() {
        var events = List.of(
                at(Kind.START, NINE), at(Kind.PAUSE, NINE.plusSeconds(300)),
                at(Kind.RESUME, NINE.plusSeconds(4000)), at(Kind.STOP, NINE.plusSeconds(4060)));

        assertThat(TimerReading.of(events, NINE.plusSeconds(99_999)).active()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void countsARunningClockUpToNow() {
        assertThat(TimerReading.of(List.of(at(Kind.START, NINE)), NINE.plusSeconds(95))
                        .uncapped())
                .isEqualTo(Duration.ofSeconds(95));
    }

    @Test
    void aServerClockThatIsSetBackTakesNothingAway() {
        assertThat(TimerReading.of(List.of(at(Kind.START, NINE)), NINE.minusSeconds(5))
                        .uncapped())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void anHourThatTheClocksSkipIsNotCounted() {
        // clocks go from 2:00 to 3:00 in Toronto on 8 March 2026
        var before = LocalDateTime.parse("2026-03-08T01:50:00").atZone(TORONTO).toInstant();
        var after = LocalDateTime.parse("2026-03-08T03:10:00").atZone(TORONTO).toInstant();

        assertThat(TimerReading.of(List.of(at(Kind.START, before), at(Kind.STOP, after)), after)
                        .uncapped())
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void anHourThatComesTwiceIsCountedTwice() {
        // clocks go from 2:00 back to 1:00 in Toronto on 1 November 2026
        var before = LocalDateTime.parse("2026-11-01T00:30:00").atZone(TORONTO).toInstant();
        var after = LocalDateTime.parse("2026-11-01T02:30:00").atZone(TORONTO).toInstant();

        assertThat(TimerReading.of(List.of(at(Kind.START, before)), after).uncapped())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void midnightIsNoBoundary() {
        var late = LocalDateTime.parse("2026-02-10T23:55:00").atZone(TORONTO).toInstant();

        assertThat(TimerReading.of(List.of(at(Kind.START, late)), late.plusSeconds(600))
                        .uncapped())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aTimerThatNobodyTouchedForTwoHoursIsCutAndAskedAbout() {
        var overnight = TimerReading.of(List.of(at(Kind.START, NINE)), NINE.plus(Duration.ofHours(15)));

        assertThat(overnight.forgotten()).isTrue();
        assertThat(overnight.active()).isEqualTo(Duration.ofHours(2));
        assertThat(overnight.uncapped()).isEqualTo(Duration.ofHours(15));
    }

    @Test
    void twoHoursWithATouchBetweenAreNotForgotten() {
        var touched = TimerReading.of(
                List.of(at(Kind.START, NINE), TimerEvent.step(StepKind.EDIT, NINE.plus(Duration.ofMinutes(90)))),
                NINE.plus(Duration.ofMinutes(180)));

        assertThat(touched.forgotten()).isFalse();
        assertThat(touched.active()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void whatTheClinicianSaysHoldsAndTheClockGoesOnFromThere() {
        var said = TimerReading.of(
                List.of(
                        at(Kind.START, NINE),
                        at(Kind.PAUSE, NINE.plus(Duration.ofHours(15))),
                        TimerEvent.correct(12.5, NINE.plus(Duration.ofHours(15))),
                        at(Kind.RESUME, NINE.plus(Duration.ofHours(16)))),
                NINE.plus(Duration.ofHours(16)).plusSeconds(30));

        assertThat(said.forgotten()).isFalse();
        assertThat(said.corrected()).isTrue();
        assertThat(said.active()).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void whoCannotSayLeavesTheTimeUnknown() {
        var said = TimerReading.of(List.of(at(Kind.START, NINE), TimerEvent.correct(null, NINE)), NINE);

        assertThat(said.unknown()).isTrue();
    }

    @Test
    void stepsFollowTheTapsAndInterruptionsAreInNoTotal() {
        var written = TimerReading.of(
                List.of(
                        at(Kind.START, NINE),
                        TimerEvent.step(StepKind.COMPOSE, NINE),
                        TimerEvent.step(StepKind.INTERRUPTION, NINE.plusSeconds(240)),
                        TimerEvent.step(StepKind.COMPOSE, NINE.plusSeconds(300)),
                        at(Kind.PAUSE, NINE.plusSeconds(360)),
                        at(Kind.RESUME, NINE.plusSeconds(900)),
                        TimerEvent.step(StepKind.SIGN, NINE.plusSeconds(930)),
                        at(Kind.STOP, NINE.plusSeconds(960))),
                NINE.plusSeconds(9999));

        assertThat(written.steps())
                .containsExactly(
                        new StepEntry(1, StepKind.COMPOSE, null, 4),
                        new StepEntry(2, StepKind.INTERRUPTION, null, 1),
                        new StepEntry(3, StepKind.COMPOSE, null, 1.5),
                        new StepEntry(4, StepKind.SIGN, null, 0.5));
        assertThat(written.active()).isEqualTo(Duration.ofMinutes(6));
    }

    private static TimerEvent at(Kind kind, Instant when) {
        return new TimerEvent(kind, when);
    }
}
