package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;

/**
 * A note as its clinician tells it; who it is, what the tool's version was and whether the note was eligible follow.
 *
 * @param setting null for the usual one
 * @param minutes null when not known
 */
public record OwnNote(
        LocalDate day,
        String noteType,
        String tool,
        UseOutcome outcome,
        @Nullable NonUseReason reason,
        Set<DraftProblem> problems,
        @Nullable Setting setting,
        MeasurementMethod method,
        @Nullable Double minutes,
        List<StepEntry> steps) {

    public static OwnNote of(NoteEntry entry) {
        return new OwnNote(
                entry.serviceDate(),
                entry.noteType(),
                entry.use().tool(),
                entry.use().useOutcome(),
                entry.use().nonUseReason(),
                entry.use().draftProblems(),
                entry.setting(),
                entry.time().measurementMethod(),
                entry.time().docMinutes(),
                entry.steps());
    }

    public OwnNote withProblems(Set<DraftProblem> replaced) {
        return new OwnNote(day, noteType, tool, outcome, reason, replaced, setting, method, minutes, steps);
    }

    public OwnNote withSetting(@Nullable Setting replaced) {
        return new OwnNote(day, noteType, tool, outcome, reason, problems, replaced, method, minutes, steps);
    }
}
