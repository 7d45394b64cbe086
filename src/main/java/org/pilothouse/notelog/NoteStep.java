package org.pilothouse.notelog;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A step of the work on a note, or of documentation work outside notes. */
@Entity
class NoteStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private @Nullable Long note;
    private ParticipantCode participant;
    private LocalDate doneOn;
    private int position;
    private String step;
    private @Nullable String artefact;
    private double minutes;
    private @Nullable String failedCheck;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoteStep() {}

    /** @param note null for work outside notes */
    NoteStep(StudyId study, @Nullable Long note, ParticipantCode participant, LocalDate doneOn, StepEntry entry) {
        this.study = study;
        this.note = note;
        this.participant = participant;
        this.doneOn = doneOn;
        position = entry.order();
        step = entry.step().letter();
        artefact = entry.artefact();
        minutes = entry.minutes();
    }

    /** The same step, kept out of analyses because it failed a check when it came with a bundle. */
    NoteStep flagged(@Nullable String check) {
        failedCheck = check;
        return this;
    }

    @Nullable Long note() {
        return note;
    }

    boolean isLooseOf(StudyId wanted, ParticipantCode whose) {
        return note == null && study.equals(wanted) && participant.equals(whose);
    }

    /** For work outside notes. */
    WorkLine line() {
        return new WorkLine(
                requireNonNull(id),
                new WorkEntry(doneOn, artefact == null ? "OTHER" : artefact, entry().step(), minutes));
    }

    StepEntry entry() {
        return new StepEntry(position, StepKind.of(step).orElseThrow(), artefact, minutes);
    }
}
