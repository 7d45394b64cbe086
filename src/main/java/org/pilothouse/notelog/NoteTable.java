package org.pilothouse.notelog;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pilothouse.notelog.check.CellText;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log row by row, flagged rows included, for files of any length and in the same order on every database. */
@Component
@Transactional(readOnly = true)
class NoteTable {
    private static final Comparator<StepFact> BY_NATURAL_KEY = Comparator.comparing(NoteTable::reference)
            .thenComparing(StepFact::participant)
            .thenComparing(StepFact::date)
            .thenComparingInt(StepFact::order)
            .thenComparing(StepFact::step)
            .thenComparing(step -> CellText.of(step.artefact()))
            .thenComparingDouble(StepFact::minutes);

    private final NoteRepository notes;
    private final NoteStepRepository steps;
    private final EntityManager entities;

    NoteTable(NoteRepository notes, NoteStepRepository steps, EntityManager entities) {
        this.notes = notes;
        this.steps = steps;
        this.entities = entities;
    }

    /** Notes without their steps, in order of their references. */
    void each(StudyId study, Optional<ParticipantCode> only, Consumer<NoteEntry> reader) {
        var references =
                only.map(code -> notes.references(study, code)).orElseGet(() -> notes.references(study)).stream()
                        .sorted()
                        .toList();
        Chunks.each(
                references,
                chunk -> notes.findByStudyAndNoteRefIn(study, chunk).stream()
                        .sorted(Comparator.comparing(Note::noteRef))
                        .forEach(note -> {
                            reader.accept(note.entry(List.of()));
                            entities.detach(note);
                        }));
    }

    /** Steps as they came in, work outside notes first. */
    List<StepFact> steps(StudyId study) {
        return steps.rows(study).stream().sorted(BY_NATURAL_KEY).toList();
    }

    private static String reference(StepFact step) {
        return CellText.of(step.noteRef());
    }
}
