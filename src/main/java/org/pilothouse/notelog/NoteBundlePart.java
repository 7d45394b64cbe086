package org.pilothouse.notelog;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pilothouse.notelog.NoteStore.Kept;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.notelog.check.NoteChecks.Objection;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** The notes of a study in its bundle. Rows that fail CK-01 to CK-06 come in flagged; anything unreadable refuses the bundle. */
@Component
class NoteBundlePart implements BundlePart {
    private final NoteTable table;
    private final NoteStore store;
    private final NoteRepository notes;
    private final StepRows steps;
    private final Grounds grounds;

    NoteBundlePart(NoteTable table, NoteStore store, NoteRepository notes, StepRows steps, Grounds grounds) {
        this.table = table;
        this.store = store;
        this.notes = notes;
        this.steps = steps;
        this.grounds = grounds;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<String> files() {
        return Set.of(NoteColumns.FILE, StepRows.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        sink.csv(
                NoteColumns.FILE,
                NoteColumns.names(),
                rows -> table.each(study, Optional.empty(), note -> rows.accept(NoteColumns.cells(note))));
        sink.csv(
                StepRows.FILE,
                StepRows.COLUMNS,
                (Consumer<List<? extends Object>> rows) ->
                        table.steps(study).forEach(step -> rows.accept(StepRows.cells(step))));
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(NoteColumns.FILE).stream()
                .map(row -> NoteRow.ofBundle(row.line(), row::get))
                .toList();
        var stepRows = source.csv(StepRows.FILE);
        if (rows.isEmpty() && stepRows.isEmpty()) {
            return;
        }
        var ground = grounds.of(study);
        store.save(study, kept(rows, ground, report));
        var known = notes.keys(study).stream().collect(toMap(NoteKey::noteRef, NoteKey::id));
        steps.read(study, stepRows, new StepRows.Known(known, ground), report);
    }

    private static List<Kept> kept(List<NoteRow> rows, Ground ground, BundleReport report) {
        var kept = new ArrayList<Kept>(rows.size());
        var seen = new HashSet<String>();
        for (var row : rows) {
            var unreadable = unreadable(row, ground, seen);
            if (unreadable.isEmpty()) {
                var failed = NoteChecks.onSubstance(row.claim(), ground);
                failed.ifPresent(objection -> report.note(problem(row, objection)));
                kept.add(new Kept(row.entry(), failed.map(Objection::check).orElse(null)));
            } else {
                unreadable.forEach(report::refuse);
            }
        }
        return kept;
    }

    private static List<RowProblem> unreadable(NoteRow row, Ground ground, Set<String> seen) {
        var claim = row.claim();
        if (!claim.problems().isEmpty()) {
            return claim.problems();
        }
        if (claim.participant() != null && !ground.knows(claim.participant())) {
            return List.of(problem(row, new Objection("CK-22", "participant: not in participants.csv")));
        }
        if (!seen.add(row.noteRef())) {
            return List.of(problem(row, new Objection("CK-22", "note_ref: stands twice")));
        }
        return NoteChecks.onMinutes(claim, ground)
                .or(() -> NoteChecks.onForm(claim, ground))
                .map(objection -> problem(row, objection))
                .stream()
                .toList();
    }

    private static RowProblem problem(NoteRow row, Objection objection) {
        return new RowProblem(NoteColumns.FILE, row.line(), "", objection.check(), row.noteRef(), objection.message());
    }
}
