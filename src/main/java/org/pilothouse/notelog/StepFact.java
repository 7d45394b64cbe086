package org.pilothouse.notelog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * A step of work on documentation as analyses read it.
 *
 * @param noteRef null for work outside notes
 * @param step letter of the alphabet
 * @param artefact form or document; for a step of a note its note type unless it names another
 * @param phase name of the phase the day falls into, null for none
 */
public record StepFact(
        @Nullable String noteRef,
        ParticipantCode participant,
        LocalDate date,
        int order,
        String step,
        @Nullable String artefact,
        double minutes,
        @Nullable String phase) {

    /** As it comes from the database: the phase is derived afterwards. */
    StepFact(
            @Nullable String noteRef,
            ParticipantCode participant,
            LocalDate date,
            int order,
            String step,
            @Nullable String artefact,
            double minutes) {
        this(noteRef, participant, date, order, step, artefact, minutes, null);
    }

    StepFact within(@Nullable Phase found) {
        return new StepFact(
                noteRef, participant, date, order, step, artefact, minutes, found == null ? null : found.name());
    }
}
