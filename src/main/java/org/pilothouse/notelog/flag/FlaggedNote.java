package org.pilothouse.notelog.flag;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.ClientAiConsent;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;

/** What the checks on quality look at. */
record FlaggedNote(
        Long id,
        ParticipantCode participant,
        LocalDate serviceDate,
        String noteType,
        MeasurementMethod method,
        @Nullable Double minutes,
        String tool,
        @Nullable ClientAiConsent clientAiConsent,
        @Nullable String batchId,
        Instant recordedAt) {

    boolean isSelfReported() {
        return method == MeasurementMethod.SELF_REPORT_PER_NOTE || method == MeasurementMethod.SELF_REPORT_RECALL;
    }

    boolean isAgainstTheClientsWish() {
        return clientAiConsent == ClientAiConsent.DECLINED && ToolUse.isTool(tool);
    }
}
