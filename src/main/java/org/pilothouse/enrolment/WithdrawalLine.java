package org.pilothouse.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A withdrawal as the privacy officer and the clinician see it.
 *
 * @param outcome null while it waits to be carried out
 */
public record WithdrawalLine(
        ParticipantCode code,
        WithdrawalMode mode,
        Instant at,
        @Nullable WithdrawalOutcome outcome) {

    public boolean isPending() {
        return outcome == null;
    }
}
