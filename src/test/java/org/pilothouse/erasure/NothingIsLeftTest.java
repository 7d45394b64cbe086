package org.pilothouse.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.enrolment.link.Person;
import org.pilothouse.erasure.NothingIsLeftTest.FolderOfItsOwn;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.support.DirtiesContextTestExecutionListener;

/**
 * The proof that a withdrawal deletes: a marker in every place that can hold a participant's words, then the withdrawal, a clean
 * stop, and a search through the bytes of every file. On files, because only there is anything left to find.
 */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
@ContextConfiguration(initializers = FolderOfItsOwn.class)
@TestExecutionListeners({DependencyInjectionTestExecutionListener.class, DirtiesContextTestExecutionListener.class})
class NothingIsLeftTest {
    private static final Path FOLDER = temporaryFolder();
    private static final OffsetDateTime NOW =
            Instant.parse("2026-03-01T12:00:00Z").atOffset(ZoneOffset.UTC);
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    /** Each context sets one for the whole process: the others in it want theirs back. */
    private static final SecurityContextHolderStrategy STRATEGY_OF_OTHERS =
            SecurityContextHolder.getContextHolderStrategy();

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Studies studies;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    Accounts accounts;

    @Autowired
    LinkStore links;

    @Autowired
    Withdrawals withdrawals;

    private StudyId study;
    private long code;
    private long coder;
    private long theme;

    @AfterAll
    static void giveBack() {
        SecurityContextHolder.setContextHolderStrategy(STRATEGY_OF_OTHERS);
    }

    @Test
    void nothingOfWhoWantsAllDeletedIsLeftInAnyFile() throws IOException, SQLException {
        everyTextColumnIsAccountedFor();
        setUp();
        var leaving = plant("P01", 100_000);
        var staying = plant("P02", 200_000);
        SystemAuthority.run(() -> {
            withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
            withdrawals.execute(study, new ParticipantCode("P01"));
        });
        application.close();

        var files = files();
        var script = script();
        assertThat(leaving.markers).allSatisfy(marker -> {
            assertThat(foundIn(files, marker)).as("files with %s", marker).isEmpty();
            assertThat(isIn(script, marker)).isFalse();
        });
        assertThat(staying.markers)
                .allSatisfy(marker -> assertThat(isIn(script, marker)).isTrue());
        assertThat(staying.markers.stream()
                        .filter(marker -> !foundIn(files, marker).isEmpty()))
                .as("the search finds what is there")
                .hasSizeGreaterThan(staying.markers.size() / 2);
    }

    private void everyTextColumnIsAccountedFor() {
        var unknown = new TreeSet<String>();
        for (var table : jdbc.sql("""
                        select lower(table_name) from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list()) {
            if (!TextColumns.WITH.contains(table) && !TextColumns.WITHOUT.containsKey(table)) {
                unknown.add(table);
            }
        }
        if (!unknown.isEmpty()) {
            fail("say in TextColumns whether a participant's words can get into " + unknown);
        }
    }

    private void setUp() {
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

    private Planting plant(String participant, long firstId) {
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
        account(rows, who);
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

    private void account(Planting rows, ParticipantCode who) {
        var account = SystemAuthority.call(() -> accounts.createForClinician("a long enough password"));
        jdbc.sql("update account set password_hash = ? where uid = ?")
                .params(rows.marker(), account.value())
                .update();
        rows.add("api_token", Map.of("account", account.value(), "created_at", NOW, "expires_at", NOW.plusDays(900)));
        rows.add("authenticator", Map.of("account", account.value(), "last_step", 0, "turned_on_at", NOW));
        rows.add("recovery_code", Map.of("account", account.value()));
        rows.add("mailed_link", Map.of("account", account.value(), "purpose", "SIGN_IN", "expires_at", NOW));
        rows.add(
                "link_wish",
                Map.of(
                        "account",
                        account.value(),
                        "purpose",
                        "SIGN_IN",
                        "language",
                        "en",
                        "attempts",
                        0,
                        "asked_at",
                        NOW,
                        "due_at",
                        NOW));
        rows.add("outside_identity", Map.of("account", account.value(), "linked_at", NOW));
        rows.add(
                "passkey",
                Map.of(
                        "account",
                        account.value(),
                        "signature_count",
                        0,
                        "backup_eligible",
                        false,
                        "backed_up",
                        false,
                        "created_at",
                        NOW,
                        "last_used_at",
                        NOW));
        var name = "Name" + UUID.randomUUID();
        rows.sealed.add(name);
        links.add(study, person(name, account), new Person.Joined(account, who, name, "1.0", "hash"));
    }

    private static Person person(String name, AccountId account) {
        return new Person(name, account.value() + "@care.example", "BOTH", "OT", "Schools", null, null);
    }

    private static Map<String, Object> with(Map<String, String> given, String key, Object value) {
        var all = new HashMap<String, Object>(given);
        all.put(key, value);
        return all;
    }

    private static Map<Path, String> files() throws IOException {
        var files = new HashMap<Path, String>();
        try (var all = Files.walk(FOLDER)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(files.keySet()).anyMatch(file -> file.toString().endsWith("pilothouse.mv.db"));
        return files;
    }

    private static List<Path> foundIn(Map<Path, String> files, String marker) {
        var found = new ArrayList<Path>();
        files.forEach((file, bytes) -> {
            if (ENCODINGS.stream()
                    .anyMatch(encoding ->
                            bytes.contains(new String(marker.getBytes(encoding), StandardCharsets.ISO_8859_1)))) {
                found.add(file);
            }
        });
        return found;
    }

    /** As text or as bytes. */
    private static boolean isIn(String script, String marker) {
        return script.contains(marker)
                || script.contains(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that the database still holds, compressed pages included. */
    private static String script() throws SQLException {
        var script = new StringBuilder();
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + FOLDER.resolve("pilothouse"), "pilothouse", "");
                var statement = connection.createStatement();
                var lines = statement.executeQuery("script")) {
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
        }
        return script.toString();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pilothouse-erasure");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Databases in files, as an installation has them. */
    static final class FolderOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "folder",
                            Map.of(
                                    "pilothouse.data", FOLDER.toString(),
                                    "pilothouse.link.key-file",
                                            FOLDER.resolve("keys/links.json").toString())));
        }
    }
}
