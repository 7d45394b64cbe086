package org.pilothouse.notelog.timer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;

/**
 * A note finished without a connection, as the device kept it.
 *
 * @param noteRef made on the device, or that of the timer that ran
 * @param timed whether a timer of that reference ran when the connection was lost
 * @param minutes null when nobody can say
 */
public record OfflineNote(
        String noteRef,
        boolean timed,
        LocalDate day,
        String noteType,
        String tool,
        UseOutcome outcome,
        @Nullable NonUseReason reason,
        @Nullable Double minutes) {}
