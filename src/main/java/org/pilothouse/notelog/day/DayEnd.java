package org.pilothouse.notelog.day;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A day of which its clinician said: that was all. */
@Entity
class DayEnd {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private LocalDate onDay;
    private Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DayEnd() {}

    DayEnd(StudyId study, ParticipantCode participant, LocalDate day, Instant now) {
        this.study = study;
        this.participant = participant;
        onDay = day;
        endedAt = now;
    }

    ParticipantCode participant() {
        return participant;
    }

    LocalDate day() {
        return onDay;
    }

    Instant endedAt() {
        return endedAt;
    }
}
