package org.pilothouse.notelog.telling;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.security.FreeText;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** What clinicians told in a study's bundle; no file where nobody told anything. */
@Component
class ToldBundlePart implements BundlePart {
    static final String FILE = "told.csv";
    static final List<String> COLUMNS = List.of("participant", "told_at", "kind", "note_ref", "words");

    private final ToldRepository told;
    private final TakingPart takingPart;
    private final FreeText freeText;

    ToldBundlePart(ToldRepository told, TakingPart takingPart, FreeText freeText) {
        this.told = told;
        this.takingPart = takingPart;
        this.freeText = freeText;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var all = told.said(study).stream()
                .map(line -> aboutNotesThatAreThere(study, line))
                .toList();
        if (!all.isEmpty()) {
            sink.csv(
                    FILE,
                    COLUMNS,
                    (Consumer<List<? extends Object>> rows) -> all.forEach(line -> rows.accept(cells(line))));
        }
    }

    /** A note may be gone before what was told about it, after a withdrawal or when its time is over. */
    private ToldLine aboutNotesThatAreThere(StudyId study, ToldLine line) {
        var isThere = line.noteRef() == null
                || told.notesOf(study, Objects.requireNonNull(line.participant()))
                        .contains(line.noteRef());
        return isThere ? line : line.withoutNote();
    }

    static List<Object> cells(ToldLine line) {
        return List.of(
                Objects.requireNonNull(line.participant()).value(),
                line.toldAt(),
                line.kind().name(),
                Objects.requireNonNullElse(line.noteRef(), ""),
                line.words());
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var notes = takingPart.participants(study).stream()
                .map(Participant::code)
                .collect(toMap(code -> code, code -> told.notesOf(study, code)));
        var seen = new HashSet<List<Object>>();
        var read = new ArrayList<Told>();
        for (var row : source.csv(FILE)) {
            var cells = new Cells(FILE, row.line(), false, row::get);
            var one = told(study, cells, notes);
            if (one != null && !seen.add(one.key())) {
                cells.reject("told_at", "", "one thing of a clinician at a time");
            }
            cells.problems().forEach(report::refuse);
            if (one != null && cells.problems().isEmpty()) {
                read.add(one);
            }
        }
        told.saveAll(read);
    }

    private @Nullable Told told(StudyId study, Cells cells, Map<ParticipantCode, Set<String>> notes) {
        List.of("participant", "told_at", "kind", "words").forEach(cells::require);
        var code = cells.text("participant");
        var at = cells.instant("told_at");
        var kind = cells.word(ToldKind.class, "kind");
        var words = cells.raw("words");
        var noteRef = cells.text("note_ref");
        if (code == null || at == null || kind == null || words.isEmpty()) {
            return null;
        }
        var own = ParticipantCode.isWellFormed(code) ? notes.get(new ParticipantCode(code)) : null;
        if (own == null) {
            return cells.reject("participant", code, "a code of participants.csv");
        }
        if (kind == ToldKind.OTHER_REASON && noteRef == null) {
            return cells.reject("note_ref", "", "the note of the reason");
        }
        var participant = new ParticipantCode(code);
        if (noteRef != null && !own.contains(noteRef)) {
            return cells.reject("note_ref", "", "a note of that participant in notes.csv");
        }
        return mayBeSaid(study, cells, words) ? new Told(study, participant, at, kind, noteRef, words) : null;
    }

    /** What is refused is never repeated. */
    private boolean mayBeSaid(StudyId study, Cells cells, String words) {
        if (words.length() > Told.WORDS_AT_MOST) {
            cells.reject("words", "", "at most " + Told.WORDS_AT_MOST + " characters");
        } else if (Told.NOT_TEXT.matcher(words).find()) {
            cells.reject("words", "", "text in UTF-8 without control characters");
        } else if (freeText.problem(study, "told.words", words).isPresent()) {
            cells.reject("words", "", "nothing that identifies somebody");
        }
        return cells.problems().isEmpty();
    }
}
