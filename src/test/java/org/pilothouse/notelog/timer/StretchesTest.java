package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.notelog.timer.TimerEvent.Kind;

/** CK-08: intervals of one clinician are half-open and compared as instants. */
class StretchesTest {
    private static final Instant NOON = Instant.parse("2026-02-09T12:00:00Z");

    /** Minutes after noon at which a clock starts and rests, in turns; one that still runs is read at one o'clock. */
    private static Stretches ran(int... minutes) {
        var events = new ArrayList<TimerEvent>();
        for (var i = 0; i < minutes.length; i++) {
            var kind = i == 0 ? Kind.START : i % 2 == 0 ? Kind.RESUME : Kind.PAUSE;
            events.add(new TimerEvent(kind, NOON.plusSeconds(60L * minutes[i])));
        }
        return Stretches.of(events, NOON.plusSeconds(3600));
    }

    private static boolean overlap(Stretches one, Stretches other) {
        assertThat(one.overlap(other)).isEqualTo(other.overlap(one));
        return one.overlap(other);
    }

    @Test
    void clocksThatRanAtOnceOverlap() {
        assertThat(overlap(ran(0, 10), ran(9, 20))).isTrue();
        assertThat(overlap(ran(0, 30), ran(10, 20))).isTrue();
        assertThat(overlap(ran(0, 10), ran(0, 10))).isTrue();
        assertThat(overlap(ran(0, 5, 20, 30), ran(10, 15, 25, 26))).isTrue();
    }

    @Test
    void clocksThatRanInTurnsDoNot() {
        assertThat(overlap(ran(0, 10), ran(10, 20))).isFalse();
        assertThat(overlap(ran(0, 5, 20, 30), ran(5, 20))).isFalse();
        assertThat(overlap(ran(0, 5, 20, 30), ran(10, 15, 30, 31))).isFalse();
    }

    @Test
    void aClockThatStillRunsCountsUpToNow() {
        assertThat(overlap(ran(0), ran(59, 70))).isTrue();
        assertThat(overlap(ran(0), ran(60, 70))).isFalse();
    }

    @Test
    void aStepOrACorrectionDoesNotEndAStretchAndAClockSetBackLeavesNone() {
        var withStep = List.of(
                new TimerEvent(Kind.START, NOON),
                TimerEvent.step(org.pilothouse.notelog.StepKind.EDIT, NOON.plusSeconds(60)),
                new TimerEvent(Kind.STOP, NOON.plusSeconds(600)));

        assertThat(Stretches.of(withStep, NOON).all()).hasSize(1);
        assertThat(overlap(Stretches.of(withStep, NOON), ran(9, 20))).isTrue();
        assertThat(ran(10, 5).all()).isEmpty();
    }
}
