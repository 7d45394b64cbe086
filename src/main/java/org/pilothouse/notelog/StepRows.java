package org.pilothouse.notelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.CellText;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.notelog.check.NoteChecks.Objection;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** The rows of {@code steps.csv}: steps of notes, and work outside notes where no note is named. */
@Component
class StepRows {
    static final String FILE = "steps.csv";
    static final List<String> COLUMNS =
            List.of("note_ref", "participant", "date", "order", "step", "artefact", "minutes");

    private static final List<String> REQUIRED = List.of("participant", "date", "order", "step", "minutes");
    private static final int MANY = 100_000;

    private final NoteStepRepository steps;

    StepRows(NoteStepRepository steps) {
        this.steps = steps;
    }

    /** What rows may refer to. */
    record Known(Map<String, Long> notes, Ground ground) {}

    static List<Object> cells(StepFact step) {
        return List.of(
                CellText.of(step.noteRef()),
                step.participant().value(),
                step.date().toString(),
                String.valueOf(step.order()),
                step.step(),
                CellText.of(step.artefact()),
                CellText.of(step.minutes()));
    }

    void read(StudyId study, List<BundleSource.Row> rows, Known known, BundleReport report) {
        var kept = new ArrayList<NoteStep>(rows.size());
        for (var row : rows) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var step = step(study, cells, known, report);
            if (step == null || !cells.problems().isEmpty()) {
                cells.problems().forEach(report::refuse);
            } else {
                kept.add(step);
            }
        }
        steps.saveAll(kept);
    }

    private static @Nullable NoteStep step(StudyId study, Cells cells, Known known, BundleReport report) {
        REQUIRED.forEach(cells::require);
        var participant = participant(cells, known.ground());
        var day = cells.date("date");
        var note = note(cells, known);
        var entry = entry(cells);
        if (participant == null
                || day == null
                || entry == null
                || !cells.problems().isEmpty()) {
            return null;
        }
        var failed = note == null ? failed(participant, day, known.ground()) : Optional.<Objection>empty();
        failed.ifPresent(objection -> report.note(
                new RowProblem(FILE, cells.line(), "", objection.check(), participant.value(), objection.message())));
        return new NoteStep(study, note, participant, day, entry)
                .flagged(failed.map(Objection::check).orElse(null));
    }

    private static @Nullable StepEntry entry(Cells cells) {
        var order = cells.whole("order", 0, MANY);
        var letter = cells.text("step");
        var minutes = cells.decimal("minutes");
        var artefact = cells.text("artefact");
        if (artefact != null && !artefact.matches("[A-Z_]{1,40}")) {
            cells.reject("artefact", artefact, "a note type or capital letters and underscores");
        }
        var kind = letter == null ? Optional.<StepKind>empty() : StepKind.of(letter);
        if (letter != null && kind.isEmpty()) {
            cells.reject("step", letter, "one letter of P S V I G W E C T D N X O");
        }
        if (minutes != null && minutes < 0) {
            cells.reject("minutes", "", "no minutes below zero");
        }
        return order == null || kind.isEmpty() || minutes == null
                ? null
                : new StepEntry(order, kind.get(), artefact, minutes);
    }

    private static @Nullable ParticipantCode participant(Cells cells, Ground ground) {
        var code = cells.text("participant");
        if (code == null) {
            return null;
        }
        var known = ParticipantCode.isWellFormed(code) && ground.knows(new ParticipantCode(code));
        return known ? new ParticipantCode(code) : cells.reject("participant", code, "a code of participants.csv");
    }

    private static @Nullable Long note(Cells cells, Known known) {
        var reference = cells.text("note_ref");
        if (reference == null) {
            return null;
        }
        var found = known.notes().get(reference);
        return found != null ? found : cells.reject("note_ref", reference, "a note of notes.csv");
    }

    /** Work outside notes needs the same consent and approvals as a note. */
    private static Optional<Objection> failed(ParticipantCode participant, java.time.LocalDate day, Ground ground) {
        var claim = new Claim(
                "", participant, day, null, null, null, null, null, null, null, null, null, List.of(), List.of());
        return NoteChecks.onSubstance(claim, ground);
    }
}
