package org.pilothouse.notelog;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteCorrection.Change;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What notes said before they were set right, in a study's bundle; no file where none was. */
@Component
class CorrectionBundlePart implements BundlePart {
    static final String FILE = "corrections.csv";
    static final List<String> COLUMNS = List.of("note_ref", "corrected_at", "field", "was");
    private static final int LONGEST = 200;
    private static final Pattern WORD = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern ANYTHING = Pattern.compile(".*");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Every field of which a correction may speak, and what it may have said; names of tools are read for identifiers. */
    private static final Map<String, Pattern> FIELDS = new TreeMap<>(Map.ofEntries(
            entry("service_date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}")),
            entry("note_type", WORD),
            entry("setting", WORD),
            entry("tool", ANYTHING),
            entry("use_outcome", WORD),
            entry("non_use_reason", WORD),
            entry("doc_minutes", Pattern.compile("[0-9.E-]+")),
            entry("outside_hours_minutes", Pattern.compile("[0-9.E-]+")),
            entry("draft_problems", Pattern.compile("[A-Z_]+( [A-Z_]+)*")),
            entry("effort", NUMBER),
            entry("quality", NUMBER),
            entry("draft_words", NUMBER),
            entry("final_words", NUMBER),
            entry("words_inserted", NUMBER),
            entry("words_deleted", NUMBER),
            entry("words_substituted", NUMBER),
            entry("left_out", Pattern.compile("true|false")),
            entry("steps", Pattern.compile("[A-Z0-9., -]+"))));

    private final NoteCorrectionRepository corrections;
    private final NoteRepository notes;

    CorrectionBundlePart(NoteCorrectionRepository corrections, NoteRepository notes) {
        this.corrections = corrections;
        this.notes = notes;
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var rows =
                corrections.rows(study).stream().sorted(CorrectionRow.IN_ORDER).toList();
        if (!rows.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    (Consumer<List<? extends Object>> out) -> rows.forEach(
                            row -> out.accept(List.of(row.noteRef(), row.correctedAt(), row.field(), row.was()))));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var known = notes.findByStudy(study).stream().collect(toMap(Note::noteRef, note -> note));
        var read = new ArrayList<NoteCorrection>();
        for (var row : rows) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var correction = correction(study, cells, known);
            cells.problems().forEach(report::refuse);
            if (correction != null && cells.problems().isEmpty()) {
                read.add(correction);
            }
        }
        corrections.saveAll(read);
    }

    private static @Nullable NoteCorrection correction(StudyId study, Cells cells, Map<String, Note> known) {
        COLUMNS.forEach(cells::require);
        var noteRef = cells.text("note_ref");
        var at = cells.instant("corrected_at");
        var field = cells.text("field");
        var was = cells.raw("was");
        if (noteRef == null || at == null || field == null || was.isEmpty()) {
            return null;
        }
        var note = known.get(noteRef);
        if (note == null) {
            return cells.reject("note_ref", noteRef, "a note of notes.csv");
        }
        var form = FIELDS.get(field);
        if (form == null) {
            return cells.reject("field", field, "one of " + String.join(", ", FIELDS.keySet()));
        }
        if (form == ANYTHING) {
            cells.refuseIdentifiers("was");
        }
        return was.length() > LONGEST || !form.matcher(was).matches()
                ? cells.reject("was", "", "what the field can say, in at most " + LONGEST + " characters")
                : new NoteCorrection(study, note.id(), note.participant(), new Change(field, was), at);
    }
}
