package org.pilothouse.notelog.timer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a timer. */
@Embeddable
record TimerEvent(@Enumerated(EnumType.STRING) Kind kind, Instant happenedAt) {

    /** What can happen. */
    enum Kind {
        START,
        PAUSE,
        RESUME,
        STOP;

        boolean begins() {
            return this == START || this == RESUME;
        }
    }

    /**
     * Time the clock ran, counted on the time line: neither midnight nor a change of the clocks matters.
     *
     * @param events in order of time
     * @param now up to when a clock that still runs is counted
     */
    static Duration active(List<TimerEvent> events, Instant now) {
        var active = Duration.ZERO;
        @Nullable Instant since = null;
        for (var event : events) {
            if (event.kind().begins()) {
                since = since == null ? event.happenedAt() : since;
            } else if (since != null) {
                active = active.plus(Duration.between(since, event.happenedAt()));
                since = null;
            }
        }
        return since == null || now.isBefore(since) ? active : active.plus(Duration.between(since, now));
    }
}
