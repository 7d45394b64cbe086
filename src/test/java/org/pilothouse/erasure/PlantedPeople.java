package org.pilothouse.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot with participants of whom every table that can hold their words holds some of its own, marked. */
final class PlantedPeople {
    private static final OffsetDateTime NOW =
            Instant.parse("2026-03-01T12:00:00Z").atOffset(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final EnrolledClinicians clinicians;
    private final WaysIn ways;
    private final StudyId study;
    private final long coder;
    private final long theme;
    private long code;

    PlantedPeople(JdbcClient jdbc, Studies studies, EnrolledClinicians clinicians, Accounts accounts, LinkStore links) {
        this.jdbc = jdbc;
        this.clinicians = clinicians;
        ways = new WaysIn(jdbc, accounts, links);
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 1), false);
        var shared = new Planting(jdbc, study.value(), "", 10_000);
        coder = shared.add("coder", Map.of("guid", UUID.randomUUID(), "name", "Coder A"));
        theme = shared.add(
                "theme",
                Map.of(
                        "guid", UUID.randomUUID(),
                        "name", "Theme",
                        "concept", "",
                        "one_line", "",
                        "summary", "",
                        "deviant_case", "",
                        "position", 0,
                        "status", "DRAFT"));
        jdbc.sql("""
                        insert into stored_instrument (id, instrument, instrument_version, content_hash, content, stored_at)
                        values (10009, 'own', '1', 'x', '{}', ?)
                        """).param(NOW).update();
    }

    StudyId study() {
        return study;
    }

    /** Everything that one participant can leave behind. */
    Planting plant(String participant, long firstId) {
        var rows = new Planting(jdbc, study.value(), participant, firstId);
        var who = clinicians.enrol(study, participant, "Schools", NOW.toInstant(), Scope.values());
        jdbc.sql("""
                        update participant set program = ?, years_experience_band = ?, fte_band = ?, tool_order = ?
                        where study = ? and code = ?
                        """)
                .params(rows.marker(), rows.marker(), rows.marker(), rows.marker(), study.value(), participant)
                .update();
        rows.add("participant_phase", Map.of("starts_on", NOW.toLocalDate(), "ends_on", NOW.toLocalDate()));
        notes(rows);
        answers(rows);
        words(rows);
        answerText(rows, participant);
        ways.plant(rows, study, who);
        return rows;
    }

    private void notes(Planting rows) {
        var note = rows.add(
                "note", Map.of("service_date", NOW.toLocalDate(), "eligible_for_ai", true, "recorded_at", NOW));
        rows.add(
                "note_step",
                Map.of("note", note, "done_on", NOW.toLocalDate(), "position", 0, "step", "S", "minutes", 1));
        rows.add("note_step", Map.of("done_on", NOW.toLocalDate(), "position", 0, "step", "S", "minutes", 1));
        rows.add("scheduled_week", Map.of("week", LocalDate.of(2026, 3, 2), "scheduled_client_hours", 20));
        rows.add("told", Map.of("told_at", NOW, "kind", "PROBLEM"));
        rows.add("vendor_figure", Map.of("week", LocalDate.of(2026, 3, 2), "figure", 2));
        rows.add("activity_trace", Map.of("part", 0, "events", rows.marker().getBytes(StandardCharsets.UTF_8)));
        rows.add("note_correction", Map.of("note", note, "field", "note_type", "corrected_at", NOW));
        var timer = rows.add("note_timer", Map.of("started_at", NOW));
        rows.add("note_timer_event", Map.of("note_timer", timer, "position", 0, "kind", "START", "happened_at", NOW));
    }

    private void answers(Planting rows) {
        var pinned = Map.of("instrument", "own", "instrument_version", "1");
        var response = rows.add("survey_response", with(pinned, "submitted_at", NOW));
        rows.add("survey_answer", Map.of("survey_response", response));
        var draft = rows.add("survey_draft", with(pinned, "saved_at", NOW));
        rows.add("survey_draft_answer", Map.of("survey_draft", draft));
    }

    /** The example stood in a code that was changed since, and stands in a named version. */
    private void pastOfTheCodebook(Planting rows, String said) {
        var state = """
                {"code":{"guid":"%s","name":"Past","example":"%s","colour":1,"codable":true,"origin":"INDUCTIVE",\
                "status":"ACTIVE"},"position":0}""".formatted(UUID.randomUUID(), said);
        var step = rows.add("codebook_step", Map.of("action", "CHANGED", "undone", false, "made_at", NOW));
        rows.add(
                "codebook_step_code",
                Map.of("step", step, "code", UUID.randomUUID(), "before_state", state, "after_state", state));
        var version = rows.add(
                "codebook_version",
                Map.of("guid", UUID.randomUUID(), "name", "Version " + said.substring(0, 4), "made_at", NOW));
        rows.add(
                "codebook_version_code",
                Map.of("codebook_version", version, "code", UUID.randomUUID(), "state", state));
    }

    /** An interview alone, a group, codings, what can be undone, a quote and an example copied from the words. */
    private void words(Planting rows) {
        var said = rows.marker();
        var text = transcript(rows, 1, "P: " + said);
        rows.add("text_version", Map.of("transcript", text, "number", 2, "content", "P: again " + said, "length", 30));
        code = rows.add(
                "code",
                Map.of(
                        "guid",
                        UUID.randomUUID(),
                        "position",
                        0,
                        "name",
                        "Code " + said.substring(0, 4),
                        "example",
                        said,
                        "colour",
                        1,
                        "codable",
                        true,
                        "origin",
                        "INDUCTIVE"));
        var coding = UUID.randomUUID();
        var place = Map.of("transcript", text, "code", code, "coder", coder, "selection", UUID.randomUUID());
        var applied = new HashMap<String, Object>(place);
        applied.putAll(
                Map.of("guid", coding, "text_version", 1, "start_position", 3, "end_position", 9, "applied_at", NOW));
        rows.add("code_application", applied);
        var step = new HashMap<String, Object>(place);
        step.putAll(Map.of(
                "application", UUID.randomUUID(), "before_start", 3, "before_end", 9, "undone", true, "done_at", NOW));
        step.put("applied_at", NOW);
        rows.add("coding_step", step);
        var lost = new HashMap<>(applied);
        lost.putAll(Map.of("guid", UUID.randomUUID(), "code", UUID.randomUUID()));
        rows.add("lost_coding", lost);
        pastOfTheCodebook(rows, said);
        var memo = new HashMap<String, Object>(Map.of("guid", UUID.randomUUID(), "coder", coder, "subject", coding));
        memo.putAll(Map.of("kind", "ANALYTIC", "about", "CODING", "written_at", NOW));
        rows.add("memo", memo);
        var position = jdbc.sql("select count(*) from theme_quote")
                .query(Integer.class)
                .single();
        rows.add(
                "theme_quote",
                Map.of(
                        "theme",
                        theme,
                        "position",
                        position,
                        "coding",
                        coding,
                        "attribution",
                        "CODE_ONLY",
                        "approved",
                        true));
        var inGroup = rows.marker();
        var label = "Anna" + rows.marker();
        var group = transcript(rows, 2, label + ": " + inGroup + " and so on.\nBo: Fine.");
        rows.add("speaker", Map.of("transcript", group, "label", label, "interviewer", false));
    }

    /** A text made of what several people answered. */
    private void answerText(Planting rows, String participant) {
        var content = participant + " [Week 1]: " + rows.marker() + " indeed.\nP99 [Week 1]: Fine.";
        var given = new HashMap<String, Object>(Map.of("guid", UUID.randomUUID(), "words", 3, "turns", 2));
        given.putAll(Map.of("name", "Answers", "description", "Answers", "imported_at", NOW));
        var text = rows.add("transcript", given);
        rows.add(
                "text_version",
                Map.of("transcript", text, "number", 1, "content", content, "length", content.length()));
        rows.add("speaker", Map.of("transcript", text, "label", participant, "interviewer", false));
        var answers = rows.add("answer_text", Map.of("transcript", text, "question", "own/" + text));
        rows.add("answer_turn", Map.of("answer_text", answers, "given_at", NOW, "given_on", NOW.toLocalDate()));
    }

    private long transcript(Planting rows, int people, String content) {
        var guid = UUID.randomUUID();
        var given = new HashMap<String, Object>(Map.of("guid", guid, "words", 3, "turns", 1, "imported_at", NOW));
        var group = people > 1;
        if (group) {
            given.putAll(Map.of("name", "Group", "description", "A group"));
        }
        var text = rows.add("transcript", given);
        rows.add(
                "text_version",
                Map.of("transcript", text, "number", 1, "content", content, "length", content.length()));
        var interview = new HashMap<String, Object>(
                Map.of("round", 1, "type", "MID", "held_on", NOW.toLocalDate(), "source", guid));
        if (group) {
            interview.putAll(Map.of("code", "G" + text, "guide_version", "1"));
        } else {
            rows.add("speaker", Map.of("transcript", text, "interviewer", false));
            caseFromElsewhere(rows, guid);
        }
        var id = rows.add("interview", interview);
        rows.add("interview_participant", Map.of("interview", id));
        if (group) {
            rows.add("interview_participant", Map.of("interview", id, "participant", "P99"));
        }
        return text;
    }

    /** What another program said of whoever speaks in that text. */
    private static void caseFromElsewhere(Planting rows, UUID text) {
        var unit = rows.add("imported_case", Map.of("guid", UUID.randomUUID(), "name", "Case"));
        rows.add(
                "imported_case_value",
                Map.of(
                        "imported_case",
                        unit,
                        "position",
                        0,
                        "variable",
                        UUID.randomUUID(),
                        "name",
                        "role",
                        "type",
                        "TEXT"));
        rows.add("imported_case_part", Map.of("imported_case", unit, "kind", "TEXT", "part", text));
    }

    private static Map<String, Object> with(Map<String, String> given, String key, Object value) {
        var all = new HashMap<String, Object>(given);
        all.put(key, value);
        return all;
    }
}
