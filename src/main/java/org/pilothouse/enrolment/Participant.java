package org.pilothouse.enrolment;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/** A clinician in a study, known by a code only. */
public record Participant(
        ParticipantCode code,
        Part part,
        Discipline discipline,
        String site,
        @Nullable String program,
        @Nullable String yearsExperienceBand,
        @Nullable String fteBand,
        @Nullable AiExperience aiExperience,
        @Nullable String sequence,
        ParticipantStatus status) {

    public Participant as(ParticipantStatus next) {
        return new Participant(
                code, part, discipline, site, program, yearsExperienceBand, fteBand, aiExperience, sequence, next);
    }
}
