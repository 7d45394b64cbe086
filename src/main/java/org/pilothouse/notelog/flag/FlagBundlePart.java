package org.pilothouse.notelog.flag;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What clinicians were asked about their notes, and what they answered, in a study's bundle; no file where nobody was asked. */
@Component
class FlagBundlePart implements BundlePart {
    static final String FILE = "flags.csv";
    static final List<String> COLUMNS =
            List.of("note_ref", "participant", "kind", "raised_at", "answer", "answered_at");

    private final NoteFlagRepository flags;
    private final TakingPart takingPart;

    FlagBundlePart(NoteFlagRepository flags, TakingPart takingPart) {
        this.flags = flags;
        this.takingPart = takingPart;
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var rows = flags.rows(study).stream().sorted(FlagRow.IN_ORDER).toList();
        if (!rows.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    (Consumer<List<? extends Object>> out) -> rows.forEach(row -> out.accept(cells(row))));
        }
    }

    private static List<Object> cells(FlagRow row) {
        return List.of(
                text(row.noteRef()),
                row.participant().value(),
                row.kind().name(),
                row.raisedAt(),
                text(row.answer()),
                text(row.answeredAt()));
    }

    private static Object text(@Nullable Object value) {
        return value == null ? "" : value;
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var rows = source.csv(FILE);
        if (rows.isEmpty()) {
            return;
        }
        var known =
                takingPart.participants(study).stream().map(Participant::code).collect(toSet());
        var notes = flags.numbers(study).stream().collect(toMap(NoteNumber::noteRef, note -> note));
        var seen = new HashSet<List<@Nullable Object>>();
        var read = new ArrayList<NoteFlag>();
        for (var row : rows) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var flag = flag(study, cells, known, notes);
            if (flag != null
                    && !seen.add(Arrays.asList(cells.text("participant"), cells.text("note_ref"), flag.kind()))) {
                cells.reject("kind", flag.kind().name(), "each kind once for a note or a clinician");
            }
            cells.problems().forEach(report::refuse);
            if (flag != null && cells.problems().isEmpty()) {
                read.add(flag);
            }
        }
        flags.saveAll(read);
    }

    private static @Nullable NoteFlag flag(
            StudyId study, Cells cells, Set<ParticipantCode> known, Map<String, NoteNumber> notes) {
        List.of("participant", "kind", "raised_at").forEach(cells::require);
        var code = cells.text("participant");
        var kind = cells.word(FlagKind.class, "kind");
        var raised = cells.instant("raised_at");
        var answer = cells.word(FlagAnswer.class, "answer");
        var answered = cells.instant("answered_at");
        if (code == null || kind == null || raised == null) {
            return null;
        }
        if (!ParticipantCode.isWellFormed(code) || !known.contains(new ParticipantCode(code))) {
            return cells.reject("participant", code, "a code of participants.csv");
        }
        var noteRef = cells.text("note_ref");
        if (kind.isAboutANote() != (noteRef != null)) {
            return cells.reject("note_ref", "", kind.isAboutANote() ? "a note of notes.csv" : "nothing");
        }
        var note = noteRef == null ? null : notes.get(noteRef);
        if (noteRef != null && (note == null || !note.participant().equals(new ParticipantCode(code)))) {
            return cells.reject("note_ref", noteRef, "a note of this participant in notes.csv");
        }
        if ((answer == null) != (answered == null)) {
            return cells.reject("answered_at", "", "an instant with an answer, and none without");
        }
        return new NoteFlag(
                study, new ParticipantCode(code), note == null ? null : note.id(), kind, raised, answer, answered);
    }
}
