package org.pilothouse.notelog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** What one field of a note said before it was set right. */
@Entity
class NoteCorrection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private long note;
    private ParticipantCode participant;
    private String field;
    private String was;
    private Instant correctedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoteCorrection() {}

    NoteCorrection(StudyId study, long note, ParticipantCode participant, Change change, Instant now) {
        this.study = study;
        this.note = note;
        this.participant = participant;
        field = change.field();
        was = change.was();
        correctedAt = now;
    }

    Change change() {
        return new Change(field, was);
    }

    /** A field and what it said. */
    record Change(String field, String was) {}
}
