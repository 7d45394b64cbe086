package org.pilothouse.notelog.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.Draw;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;

/**
 * A timed note as it stands.
 *
 * @param tool {@code NONE} for none
 * @param running whether the clock runs; otherwise it is paused
 * @param active how long it has run so far, a forgotten stretch cut
 * @param draw whether the longer questions are asked about it
 * @param step what its clinician is doing, null when not said
 * @param steps with their minutes
 * @param doubt what to ask about its time
 */
public record TimerState(
        String noteRef,
        String noteType,
        String tool,
        Instant startedAt,
        boolean running,
        Duration active,
        Draw draw,
        @Nullable StepKind step,
        List<StepEntry> steps,
        Doubt doubt) {
    private static final double MILLIS_IN_A_HUNDREDTH = 600;

    /**
     * What is not certain about a time.
     *
     * @param forgotten whether it ran on for hours without a touch, and nobody said since what is right
     * @param uncapped how long it ran with all of that
     * @param corrected whether its clinician set it by hand
     * @param unknown whether its clinician cannot say
     * @param idle how long its page did not move while it ran; counted all the same
     */
    public record Doubt(boolean forgotten, Duration uncapped, boolean corrected, boolean unknown, Duration idle) {
        /** No doubt. */
        public static final Doubt NONE = new Doubt(false, Duration.ZERO, false, false, Duration.ZERO);
    }

    /** A note about whose time there is nothing to ask. */
    public TimerState(
            String noteRef, String noteType, String tool, Instant startedAt, boolean running, Duration active) {
        this(noteRef, noteType, tool, startedAt, running, active, new Draw(false, 0), null, List.of(), Doubt.NONE);
    }

    /** Minutes to the hundredth. */
    public double minutes() {
        return minutes(active);
    }

    static double minutes(Duration time) {
        return Math.round(time.toMillis() / MILLIS_IN_A_HUNDREDTH) / 100.0;
    }
}
