package org.pilothouse.notelog.timer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.StepKind;

/**
 * Something that happened to a timer.
 *
 * @param step letter of the step that begins, for {@link Kind#STEP} only
 * @param minutes what the clock is set to, for {@link Kind#CORRECT} only; null there when nobody can say
 */
@Embeddable
record TimerEvent(
        @Enumerated(EnumType.STRING) Kind kind,
        Instant happenedAt,
        @Nullable String step,
        @Nullable Double minutes) {

    /** What can happen. */
    enum Kind {
        START,
        PAUSE,
        RESUME,
        STEP,
        CORRECT,
        STOP
    }

    TimerEvent(Kind kind, Instant happenedAt) {
        this(kind, happenedAt, null, null);
    }

    static TimerEvent step(StepKind step, Instant now) {
        return new TimerEvent(Kind.STEP, now, step.letter(), null);
    }

    static TimerEvent correct(@Nullable Double minutes, Instant now) {
        return new TimerEvent(Kind.CORRECT, now, null, minutes);
    }
}
