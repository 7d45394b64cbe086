package org.pilothouse.notelog;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.CellText;

/** The columns of {@code notes.csv}: their names, their order and what stands in them. */
final class NoteColumns {
    static final String FILE = "notes.csv";

    private static final List<Map.Entry<String, Function<NoteEntry, @Nullable Object>>> COLUMNS = columns();

    private NoteColumns() {}

    static List<String> names() {
        return COLUMNS.stream().map(Map.Entry::getKey).toList();
    }

    /** The cells of a note in the order of the columns, empty ones as empty text. */
    static List<Object> cells(NoteEntry note) {
        var cells = new ArrayList<Object>(COLUMNS.size());
        COLUMNS.forEach(column -> cells.add(CellText.of(column.getValue().apply(note))));
        return cells;
    }

    /** {@code noteRef} for {@code note_ref}: the name of the column in JSON. */
    static String jsonName(String column) {
        var words = column.split("_");
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static List<Map.Entry<String, Function<NoteEntry, @Nullable Object>>> columns() {
        return List.of(
                entry("note_ref", NoteEntry::noteRef),
                entry("participant", NoteEntry::participant),
                entry("service_date", NoteEntry::serviceDate),
                entry("note_type", NoteEntry::noteType),
                entry("setting", NoteEntry::setting),
                entry("eligible_for_ai", NoteEntry::eligibleForAi),
                entry("tool", note -> note.use().tool()),
                entry("tool_version", note -> note.use().toolVersion()),
                entry("also_used", note -> note.use().alsoUsed()),
                entry("use_outcome", note -> note.use().useOutcome()),
                entry("non_use_reason", note -> note.use().nonUseReason()),
                entry("draft_problems", note -> note.use().draftProblems()),
                entry("scratch_note_style", note -> note.detail().scratchNoteStyle()),
                entry("input_reformatted", note -> note.use().inputReformatted()),
                entry("interpreter_or_aac", note -> note.detail().interpreterOrAac()),
                entry("client_ai_consent", note -> note.use().clientAiConsent()),
                entry("measurement_method", note -> note.time().measurementMethod()),
                entry("corrected", note -> note.time().corrected()),
                entry("doc_minutes", note -> note.time().docMinutes()),
                entry("outside_hours_minutes", note -> note.time().outsideHoursMinutes()),
                entry("interruptions", note -> note.time().interruptions()),
                entry("draft_words", note -> note.detail().draftWords()),
                entry("final_words", note -> note.detail().finalWords()),
                entry("words_inserted", note -> note.detail().wordsInserted()),
                entry("words_deleted", note -> note.detail().wordsDeleted()),
                entry("words_substituted", note -> note.detail().wordsSubstituted()),
                entry("effort", note -> note.detail().effort()),
                entry("quality", note -> note.detail().quality()),
                entry("session_ended_at", note -> note.time().sessionEndedAt()),
                entry("signed_at", note -> note.time().signedAt()),
                entry("reviewed_before_sign", note -> note.detail().reviewedBeforeSign()),
                entry("batch_id", note -> note.detail().batchId()),
                entry("sampled_detail", note -> note.detail().sampledDetail()),
                entry("detail_probability", note -> note.detail().detailProbability()),
                entry("logging_seconds", note -> note.detail().loggingSeconds()),
                entry("left_out", note -> note.detail().leftOut()));
    }
}
