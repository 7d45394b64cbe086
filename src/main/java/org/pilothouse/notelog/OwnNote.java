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
 * @param outsideHours minutes of it outside the hours scheduled with clients, null where nothing was said
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
        boolean corrected,
        @Nullable Double outsideHours) {

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
        this(
                day,
                noteType,
                tool,
                outcome,
                reason,
                problems,
                setting,
                method,
                minutes,
                steps,
                NoteDetail.EMPTY,
                false,
                null);
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
                Boolean.TRUE.equals(entry.time().corrected()),
                entry.time().outsideHoursMinutes());
    }

    public OwnNote withProblems(Set<DraftProblem> replaced) {
        return with(replaced, setting, minutes, steps, detail, outsideHours);
    }

    public OwnNote withSetting(@Nullable Setting replaced) {
        return with(problems, replaced, minutes, steps, detail, outsideHours);
    }

    /** A note of which all was outside the hours with clients still is, and never is more of it outside than there is. */
    public OwnNote withMinutes(@Nullable Double replaced) {
        return with(problems, setting, replaced, steps, detail, outsideOf(replaced));
    }

    public OwnNote withSteps(List<StepEntry> replaced) {
        return with(problems, setting, minutes, replaced, detail, outsideHours);
    }

    public OwnNote with(NoteDetail replaced) {
        return with(problems, setting, minutes, steps, replaced, outsideHours);
    }

    public OwnNote withOutsideHours(@Nullable Double replaced) {
        return with(problems, setting, minutes, steps, detail, replaced);
    }

    private @Nullable Double outsideOf(@Nullable Double changed) {
        if (outsideHours == null || outsideHours == 0 || changed == null) {
            return outsideHours;
        }
        return outsideHours.equals(minutes) ? changed : (Double) Math.min(outsideHours, changed);
    }

    private OwnNote with(
            Set<DraftProblem> wrong,
            @Nullable Setting where,
            @Nullable Double took,
            List<StepEntry> path,
            NoteDetail asked,
            @Nullable Double outside) {
        return new OwnNote(
                day, noteType, tool, outcome, reason, wrong, where, method, took, path, asked, corrected, outside);
    }
}
