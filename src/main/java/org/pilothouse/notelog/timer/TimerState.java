package org.pilothouse.notelog.timer;

import java.time.Duration;
import java.time.Instant;

/**
 * A timed note as it stands.
 *
 * @param tool {@code NONE} for none
 * @param running whether the clock runs; otherwise it is paused
 * @param active how long it has run so far
 */
public record TimerState(
        String noteRef, String noteType, String tool, Instant startedAt, boolean running, Duration active) {

    /** Minutes to the hundredth. */
    public double minutes() {
        return Math.round(active.toMillis() / 600.0) / 100.0;
    }
}
