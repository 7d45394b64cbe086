package org.pilothouse.notelog.flag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Something worth a second look, and what its clinician said of it. */
@Entity
class NoteFlag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private ParticipantCode participant;
    private @Nullable Long note;

    @Enumerated(EnumType.STRING)
    private FlagKind kind;

    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable FlagAnswer answer;

    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoteFlag() {}

    /** @param note null when it is about the clinician's minutes as a whole */
    NoteFlag(StudyId study, ParticipantCode participant, @Nullable Long note, FlagKind kind, Instant now) {
        this.study = study;
        this.participant = participant;
        this.note = note;
        this.kind = kind;
        raisedAt = now;
    }

    /** As it came with a bundle, answered or not. */
    NoteFlag(
            StudyId study,
            ParticipantCode participant,
            @Nullable Long note,
            FlagKind kind,
            Instant raisedAt,
            @Nullable FlagAnswer answer,
            @Nullable Instant answeredAt) {
        this(study, participant, note, kind, raisedAt);
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    FlagKind kind() {
        return kind;
    }

    boolean isOpenFor(StudyId wanted, ParticipantCode whose) {
        return answer == null && study.equals(wanted) && participant.equals(whose);
    }

    void answer(FlagAnswer said, Instant now) {
        answer = said;
        answeredAt = now;
    }
}
