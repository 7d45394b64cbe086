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
 * @param detail the longer questions, if they were asked, and how it was logged
 * @param corrected whether the minutes were set by hand after they were measured
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
        List<StepEntry> steps,
        NoteDetail detail,
        boolean corrected) {

    public OwnNote {
        problems = Set.copyOf(problems);
        steps = List.copyOf(steps);
    }

    /** A note of which nothing more was asked. */
    public OwnNote(
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
        this(day, noteType, tool, outcome, reason, problems, setting, method, minutes, steps, NoteDetail.EMPTY, false);
    }

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
                entry.steps(),
                entry.detail(),
                Boolean.TRUE.equals(entry.time().corrected()));
    }

    public OwnNote withProblems(Set<DraftProblem> replaced) {
        return with(replaced, setting, minutes, steps, detail);
    }

    public OwnNote withSetting(@Nullable Setting replaced) {
        return with(problems, replaced, minutes, steps, detail);
    }

    public OwnNote withMinutes(@Nullable Double replaced) {
        return with(problems, setting, replaced, steps, detail);
    }

    public OwnNote withSteps(List<StepEntry> replaced) {
        return with(problems, setting, minutes, replaced, detail);
    }

    public OwnNote with(NoteDetail replaced) {
        return with(problems, setting, minutes, steps, replaced);
    }

    private OwnNote with(
            Set<DraftProblem> wrong,
            @Nullable Setting where,
            @Nullable Double took,
            List<StepEntry> path,
            NoteDetail asked) {
        return new OwnNote(day, noteType, tool, outcome, reason, wrong, where, method, took, path, asked, corrected);
    }
}
