package org.pilothouse.notelog.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.ClientAiConsent;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteEntry;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;

/**
 * What a note says as far as it could be read. A row with a cell that makes no sense is still held against the checks
 * that come before the one on its form, so that the first check to fail is named.
 *
 * @param problems what could not be read
 */
public record Claim(
        String noteRef,
        @Nullable ParticipantCode participant,
        @Nullable LocalDate day,
        @Nullable String noteType,
        @Nullable Boolean eligible,
        @Nullable String tool,
        @Nullable String toolVersion,
        @Nullable UseOutcome outcome,
        @Nullable NonUseReason reason,
        @Nullable ClientAiConsent clientAiConsent,
        @Nullable Double docMinutes,
        @Nullable Double outsideHoursMinutes,
        List<StepEntry> steps,
        List<RowProblem> problems) {

    public static Claim of(NoteEntry entry) {
        return new Claim(
                entry.noteRef(),
                entry.participant(),
                entry.serviceDate(),
                entry.noteType(),
                entry.eligibleForAi(),
                entry.use().tool(),
                entry.use().toolVersion(),
                entry.use().useOutcome(),
                entry.use().nonUseReason(),
                entry.use().clientAiConsent(),
                entry.time().docMinutes(),
                entry.time().outsideHoursMinutes(),
                entry.steps(),
                List.of());
    }
}
