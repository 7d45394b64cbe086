package org.pilothouse.notelog.timer;

import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;

/**
 * How a timed note ended.
 *
 * @param loggingSeconds how long its clinician was busy with logging it so far
 */
public record Finish(UseOutcome outcome, @Nullable NonUseReason reason, int loggingSeconds) {

    public Finish(UseOutcome outcome, @Nullable NonUseReason reason) {
        this(outcome, reason, 0);
    }
}
