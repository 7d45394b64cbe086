package org.pilothouse.notelog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilothouse.notelog.check.NamesAreKnown;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;

/** What another program may send as notes, as a JSON schema made of the very columns and words that are read. */
public final class NoteSchema {
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.of(
            "setting", Setting.class,
            "use_outcome", UseOutcome.class,
            "non_use_reason", NonUseReason.class,
            "scratch_note_style", ScratchNoteStyle.class,
            "client_ai_consent", ClientAiConsent.class,
            "measurement_method", MeasurementMethod.class);
    private static final Map<String, Class<? extends Enum<?>>> LISTS =
            Map.of("also_used", AlsoUsed.class, "draft_problems", DraftProblem.class);
    private static final List<String> FLAGS = List.of(
            "eligible_for_ai",
            "input_reformatted",
            "interpreter_or_aac",
            "corrected",
            "reviewed_before_sign",
            "sampled_detail",
            "left_out");
    private static final List<String> MINUTES = List.of("doc_minutes", "outside_hours_minutes");
    private static final List<String> COUNTS = List.of(
            "interruptions",
            "draft_words",
            "final_words",
            "words_inserted",
            "words_deleted",
            "words_substituted",
            "logging_seconds");
    private static final List<String> SCALES = List.of("effort", "quality");
    private static final List<String> INSTANTS = List.of("session_ended_at", "signed_at");

    private NoteSchema() {}

    /** The schema of the body of a call that hands notes in. */
    public static Map<String, Object> ofBody() {
        var properties = new LinkedHashMap<String, Object>();
        NoteColumns.names().forEach(column -> properties.put(NoteColumns.jsonName(column), type(column)));
        var note = new LinkedHashMap<String, Object>();
        note.put("type", "object");
        note.put(
                "required",
                NoteRow.required().stream().map(NoteColumns::jsonName).toList());
        note.put("properties", properties);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Notes and how long they took; nothing about clients");
        schema.put("type", "array");
        schema.put("items", note);
        return schema;
    }

    private static Map<String, Object> type(String column) {
        if (WORDS.containsKey(column)) {
            return Map.of("enum", names(java.util.Objects.requireNonNull(WORDS.get(column))));
        }
        if (LISTS.containsKey(column)) {
            return Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of("enum", names(java.util.Objects.requireNonNull(LISTS.get(column)))),
                    "uniqueItems",
                    true);
        }
        if (FLAGS.contains(column)) {
            return Map.of("type", "boolean");
        }
        if (MINUTES.contains(column)) {
            return Map.of("type", "number", "minimum", 0);
        }
        if (column.equals("detail_probability")) {
            return Map.of("type", "number", "minimum", 0, "maximum", 1);
        }
        if (COUNTS.contains(column)) {
            return Map.of("type", "integer", "minimum", 0);
        }
        if (SCALES.contains(column)) {
            return Map.of("type", "integer", "minimum", 1, "maximum", 7);
        }
        return text(column);
    }

    private static Map<String, Object> text(String column) {
        if (INSTANTS.contains(column)) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (column.equals("note_ref")) {
            return Map.of("type", "string", "pattern", "^" + NamesAreKnown.REFERENCE.pattern() + "$");
        }
        return column.equals("service_date")
                ? Map.of("type", "string", "format", "date")
                : Map.of("type", "string", "maxLength", 120);
    }

    private static List<String> names(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }
}
