package org.pilothouse.notelog;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** The steps a clinician usually takes for a type of note. */
@Entity
class UsualPath {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private String noteType;
    private String path;
    private Instant laidAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UsualPath() {}

    @SuppressWarnings("NullAway.Init") // lay(…) fills the rest
    UsualPath(StudyId study, ParticipantCode participant, String noteType) {
        this.study = study;
        this.participant = participant;
        this.noteType = noteType;
    }

    UsualPath lay(List<StepKind> steps, Instant now) {
        path = StepKind.letters(steps);
        laidAt = now;
        return this;
    }

    ParticipantCode participant() {
        return participant;
    }

    String noteType() {
        return noteType;
    }

    List<StepKind> steps() {
        return StepKind.all(path);
    }
}
