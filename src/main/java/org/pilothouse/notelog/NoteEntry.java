package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition;

/**
 * One note as it is handed in: the columns of {@code notes.csv}, with its steps. Says nothing about a client.
 *
 * @param noteRef opaque, unique in the study
 * @param noteType a code of the study's note types
 * @param setting null stands for the setting of the clinician's site
 */
public record NoteEntry(
        String noteRef,
        ParticipantCode participant,
        LocalDate serviceDate,
        String noteType,
        @Nullable Setting setting,
        boolean eligibleForAi,
        ToolUse use,
        NoteTime time,
        NoteDetail detail,
        List<StepEntry> steps) {

    public NoteEntry {
        steps = List.copyOf(steps);
    }

    /** Whether both say the same; steps count only where both have some, since {@code notes.csv} has none. */
    boolean sameContentAs(NoteEntry other) {
        var stepsAgree = steps.isEmpty() || other.steps.isEmpty() || steps.equals(other.steps);
        return stepsAgree && withSteps(List.of()).equals(other.withSteps(List.of()));
    }

    /** Whether a tool was used on a day on which it was paused; it follows from the pauses and is not kept with the note. */
    public boolean usedWhilePaused(StudyDefinition study) {
        return ToolUse.isTool(use.tool())
                && study.pauseOn(use.tool(), serviceDate).isPresent();
    }

    public NoteEntry withSteps(List<StepEntry> replaced) {
        return new NoteEntry(
                noteRef, participant, serviceDate, noteType, setting, eligibleForAi, use, time, detail, replaced);
    }

    public NoteEntry with(ToolUse replaced) {
        return new NoteEntry(
                noteRef, participant, serviceDate, noteType, setting, eligibleForAi, replaced, time, detail, steps);
    }

    public NoteEntry with(NoteTime replaced) {
        return new NoteEntry(
                noteRef, participant, serviceDate, noteType, setting, eligibleForAi, use, replaced, detail, steps);
    }
}
