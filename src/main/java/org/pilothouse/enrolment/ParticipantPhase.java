package org.pilothouse.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** The row behind an {@link OwnPhase}. */
@Entity
class ParticipantPhase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private String phase;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ParticipantPhase() {}

    ParticipantPhase(StudyId study, OwnPhase own) {
        this.study = study;
        participant = own.code();
        phase = own.phase();
        startsOn = own.start();
        endsOn = own.end();
    }

    OwnPhase facts() {
        return new OwnPhase(participant, phase, startsOn, endsOn);
    }
}
