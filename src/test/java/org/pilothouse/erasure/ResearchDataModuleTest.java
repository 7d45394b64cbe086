package org.pilothouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.RetentionAction;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.enrolment.RetentionLine;
import org.pilothouse.enrolment.RetentionRule;
import org.pilothouse.enrolment.RetentionStart;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Research data that have served their time: every table of a class is emptied for that pilot, and for no other. */
@PilothouseTest
class ResearchDataModuleTest {
    private static final OffsetDateTime NOW =
            Instant.parse("2026-03-01T12:00:00Z").atOffset(ZoneOffset.UTC);
    private static final Set<String> NOTES = Set.of(
            "activity_trace",
            "day_end",
            "note",
            "note_correction",
            "note_flag",
            "note_step",
            "note_timer",
            "scheduled_week",
            "usual_path",
            "vendor_figure");
    private static final Set<String> ANSWERS = Set.of("survey_draft", "survey_response", "told");
    /** Who takes part and what they agreed to: it says under which conditions the data were recorded, and holds none. */
    private static final Set<String> STAY =
            Set.of("allocation_slot", "consent", "participant_leave", "participant_phase", "withdrawal");

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    PilotClosing closing;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;
    private StudyId other;
    private long transcript;

    @BeforeEach
    void twoPilotsWithAllThereCanBeAndOneOfThemClosed() {
        study = pilots.create();
        other = pilots.create();
        transcript = plant(study);
        plant(other);
        SignedInAs.leadOf(study);
        closing.close(study);
        SignedInAs.custodianOf(study);
    }

    @Test
    void everyTableOfAParticipantsDataStandsUnderARuleOrStaysForAReason() {
        var known = new TreeSet<>(STAY);
        known.addAll(NOTES);
        known.addAll(ANSWERS);
        assertThat(jdbc.sql("""
                        select lower(table_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(column_name) = 'participant'
                          and lower(table_name) in (select lower(table_name) from information_schema.columns
                              where lower(table_schema) = 'public' and lower(column_name) = 'study')
                        """).query(String.class).list())
                .filteredOn(table -> !table.startsWith("hte_")) // Hibernate's own, for the length of a statement
                .isSubsetOf(known);
    }

    @Test
    void notesGoWithAllThatIsRecordedAroundThem() {
        destroy(RetentionClass.NOTES);

        NOTES.forEach(table -> {
            assertThat(rows(table, study)).as(table).isZero();
            assertThat(rows(table, other)).as(table).isPositive();
        });
        assertThat(rows("survey_response", study)).isPositive();
        assertThat(content()).contains("notes 1", "activity traces 1");
    }

    @Test
    void answersGoHandedInOrBegun() {
        destroy(RetentionClass.SURVEY_ANSWERS);

        ANSWERS.forEach(table -> {
            assertThat(rows(table, study)).as(table).isZero();
            assertThat(rows(table, other)).as(table).isPositive();
        });
        assertThat(rows("note", study)).isPositive();
    }

    @Test
    void interviewsGoWithTheirTextsAndWhatStandsOnThem() {
        destroy(RetentionClass.INTERVIEWS);

        assertThat(rows("interview", study)).isZero();
        assertThat(rows("transcript", study)).isZero();
        assertThat(rows("interview", other)).isPositive();
        assertThat(rows("transcript", other)).isPositive();
        for (var table : List.of("text_version", "speaker", "code_application")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where transcript = ?")
                            .param(transcript)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(rows("imported_case", study)).isZero();
        assertThat(rows("imported_case", other)).isPositive();
        assertThat(content()).contains("cases 1", "codings 1", "interviews 1", "transcripts 1");
    }

    @Test
    void whatIsToBeArchivedWaitsForTheBundleOfTheClosedPilot() {
        change(RetentionClass.NOTES, RetentionAction.ARCHIVE);
        assertThat(line(RetentionClass.NOTES).waitsForBundle()).isTrue();
        assertThatThrownBy(() -> retention.carryOut(study, RetentionClass.NOTES))
                .isInstanceOf(EnrolmentRefused.class);
        assertThat(rows("note", study)).isPositive();

        SignedInAs.researcherOf(study);
        closing.archived(study);
        SignedInAs.custodianOf(study);
        retention.carryOut(study, RetentionClass.NOTES);

        assertThat(rows("note", study)).isZero();
    }

    private void destroy(RetentionClass of) {
        change(of, RetentionAction.DELETE);
        assertThat(line(of).entries()).isPositive();
        retention.carryOut(study, of);
        assertThat(line(of).entries()).isZero();
    }

    private void change(RetentionClass of, RetentionAction action) {
        retention.change(study, new RetentionRule(of, 0, RetentionStart.STUDY_CLOSE, action));
    }

    private RetentionLine line(RetentionClass of) {
        return retention.lines(study).stream()
                .filter(line -> line.rule().of() == of)
                .findFirst()
                .orElseThrow();
    }

    private long rows(String table, StudyId of) {
        return jdbc.sql("select count(*) from " + table + " where study = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    private String content() {
        return jdbc.sql("select content from retention_certificate where study = ?")
                .param(study.value())
                .query(String.class)
                .single();
    }

    /** @return the internal id of a coded text */
    private long plant(StudyId into) {
        var rows = new Planting(
                jdbc, into.value(), "P01", ThreadLocalRandom.current().nextLong(Long.MIN_VALUE, -1_000_000));
        pilots.clinician(into, "P01");
        var note = rows.add(
                "note", Map.of("service_date", NOW.toLocalDate(), "eligible_for_ai", true, "recorded_at", NOW));
        rows.add("note_correction", Map.of("note", note, "field", "note_type", "corrected_at", NOW));
        rows.add("note_flag", Map.of("note", note, "kind", "LATE", "raised_at", NOW));
        rows.add("usual_path", Map.of("note_type", "SOAP_PROGRESS", "path", "SX", "laid_at", NOW));
        rows.add("day_end", Map.of("on_day", NOW.toLocalDate(), "ended_at", NOW));
        var step = Map.of("done_on", NOW.toLocalDate(), "position", 0, "step", "S", "minutes", 1);
        rows.add("note_step", step);
        var ofNote = new HashMap<String, Object>(step);
        ofNote.put("note", note);
        rows.add("note_step", ofNote);
        rows.add("told", Map.of("told_at", NOW, "kind", "IDEA"));
        rows.add("scheduled_week", Map.of("week", LocalDate.of(2026, 3, 2), "scheduled_client_hours", 20));
        rows.add("vendor_figure", Map.of("week", LocalDate.of(2026, 3, 2), "figure", 2));
        rows.add("activity_trace", Map.of("part", 0, "events", new byte[] {1}));
        var timer = rows.add("note_timer", Map.of("started_at", NOW));
        rows.add("note_timer_event", Map.of("note_timer", timer, "position", 0, "kind", "START", "happened_at", NOW));
        answers(rows, instrument());
        return words(rows);
    }

    /** One that every installation holds: the catalogue of all tests reads what is stored. */
    private Map<String, Object> instrument() {
        return jdbc.sql(
                        "select instrument, instrument_version from stored_instrument order by instrument, instrument_version")
                .query((row, number) ->
                        Map.<String, Object>of("instrument", row.getString(1), "instrument_version", row.getString(2)))
                .list()
                .getFirst();
    }

    private static void answers(Planting rows, Map<String, Object> pinned) {
        var handedIn = new HashMap<String, Object>(pinned);
        handedIn.put("submitted_at", NOW);
        rows.add("survey_answer", Map.of("survey_response", rows.add("survey_response", handedIn)));
        var begun = new HashMap<String, Object>(pinned);
        begun.put("saved_at", NOW);
        rows.add("survey_draft_answer", Map.of("survey_draft", rows.add("survey_draft", begun)));
    }

    private static long words(Planting rows) {
        var guid = UUID.randomUUID();
        var text = rows.add("transcript", Map.of("guid", guid, "words", 3, "turns", 1, "imported_at", NOW));
        rows.add("text_version", Map.of("transcript", text, "number", 1, "content", "P: Long notes.", "length", 14));
        rows.add("speaker", Map.of("transcript", text, "label", "P", "interviewer", false));
        var interview =
                rows.add("interview", Map.of("round", 1, "type", "MID", "held_on", NOW.toLocalDate(), "source", guid));
        rows.add("interview_participant", Map.of("interview", interview));
        rows.add("imported_case", Map.of("guid", UUID.randomUUID(), "name", "Only codes"));
        var coder = rows.add("coder", Map.of("guid", UUID.randomUUID(), "name", "Coder A"));
        var code = rows.add(
                "code",
                Map.of(
                        "guid",
                        UUID.randomUUID(),
                        "position",
                        0,
                        "name",
                        "Length",
                        "example",
                        "",
                        "colour",
                        1,
                        "codable",
                        true,
                        "origin",
                        "INDUCTIVE"));
        var applied = new HashMap<String, Object>(
                Map.of("transcript", text, "code", code, "coder", coder, "selection", UUID.randomUUID()));
        applied.putAll(Map.of(
                "guid", UUID.randomUUID(),
                "text_version", 1,
                "start_position", 3,
                "end_position", 9,
                "applied_at", NOW));
        rows.add("code_application", applied);
        return text;
    }
}
