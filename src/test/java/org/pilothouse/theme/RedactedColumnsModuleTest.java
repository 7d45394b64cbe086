package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.CodeSets;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.CodebookVersions;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.MemoAbout;
import org.pilothouse.coding.MemoKind;
import org.pilothouse.coding.Memos;
import org.pilothouse.coding.NewMemo;
import org.pilothouse.coding.RedactionPreview;
import org.pilothouse.coding.Redactions;
import org.pilothouse.coding.TextCorrections;
import org.pilothouse.coding.retrieval.NamedQuery;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.coding.retrieval.SavedQueries;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column of the researchers' work that may hold what was said, names among them, is overwritten with it. */
@PilothouseTest
class RedactedColumnsModuleTest {
    private static final String WORDS = "from Elm Street";
    private static final String SAID = "P01: The child " + WORDS + " cried.\nInterviewer: Twice?";

    /** Whatever is longer than the longest word of a closed list. */
    private static final int FREE_TEXT = 40;

    /** Tables of texts and of the work on them. */
    private static final String TABLES =
            "^(code|coding|codebook|code_set|theme|memo|imported_case|saved_query|lost_coding|transcript|text_version|speaker"
                    + "|interview|answer_text|answer_turn|coder|told)(_.*)?$";

    private static final Map<String, String> LEFT = Map.ofEntries(
            Map.entry("text_version.content", "overwritten by position"),
            Map.entry("transcript.checksum", "made anew"),
            Map.entry("speaker.label", "stands in the text, and goes when it is overwritten there"),
            Map.entry("interview.code", "its key: chosen by the study, named in exports"),
            Map.entry("interview.guide_version", "which guide"),
            Map.entry("coder.name", "a pseudonym that the application gives"),
            Map.entry("answer_text.question", "which question of an instrument"),
            Map.entry("answer_turn.occasion", "which round"),
            Map.entry("told.note_ref", "which note: a reference without any meaning"));

    @Autowired
    Redactions redactions;

    @Autowired
    TextCorrections corrections;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    CodeSets sets;

    @Autowired
    CodebookVersions versions;

    @Autowired
    SavedQueries queries;

    @Autowired
    Memos memos;

    @Autowired
    Themes themes;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    StudyId study;
    UUID text;

    @BeforeEach
    void oneRowOfEverything() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, TestInterviews.interview("I01", TestInterviews.CONSENTED, "P01"));
        text = transcripts
                .importFile(study, TestInterviews.text("I01.txt", SAID))
                .text();
        var code = codebook.addNamed(study, WORDS);
        var cried = SAID.indexOf("cried");
        var going = coding.apply(study, text, code, cried, cried + 5).put().getFirst();
        coding.annotate(study, going.guid(), "a memo");
        corrections.correct(study, text, 1, SAID.replace(" cried", ""), true);
        var staying = coding.apply(study, text, code, 5, 14).put().getFirst();
        coding.annotate(study, staying.guid(), "a memo");
        var definition = codebook.find(study, code).orElseThrow().code();
        codebook.change(
                study,
                new CodeDefinition(
                        code, null, WORDS, "d", null, null, null, 5, definition.codable(), definition.origin()));
        sets.save(study, null, "A set", Set.of(code));
        versions.name(study, "A version");
        queries.save(study, WORDS, Query.of(code).of("case/Home", WORDS));
        queries.save(study, "from Elm Street.", Query.ALL);
        memos.write(study, new NewMemo(MemoKind.ANALYTIC, MemoAbout.CODE, code, "Heard"));
        themeAndCase(code, staying.guid());
    }

    private void themeAndCase(UUID code, UUID quote) {
        var theme = themes.create(study, "A theme");
        themes.change(study, theme, ThemeText.named("A theme"), List.of(code));
        var row = jdbc.sql("select id from theme where study = ?")
                .param(study.value())
                .query(Long.class)
                .single();
        jdbc.sql("insert into theme_quote (theme, position, coding, edited_text, attribution, approved)"
                        + " values (?, 0, ?, '', 'CODE_ONLY', false)")
                .params(row, quote)
                .update();
        jdbc.sql("insert into told (id, version, study, participant, told_at, kind, words)"
                        + " values (?, 0, ?, 'P01', timestamp with time zone '2026-02-10 08:00:00+00', 'IDEA', '')")
                .params(7_000_000 + study.value(), study.value())
                .update();
        jdbc.sql("insert into imported_case (id, version, study, guid, name) values (?, 0, ?, ?, 'Case')")
                .params(7_000_000 + study.value(), study.value(), UUID.randomUUID())
                .update();
        for (var position : List.of(0, 1)) {
            jdbc.sql("insert into imported_case_value (imported_case, position, variable, name, type, content)"
                            + " values (?, ?, ?, 'Home', ?, 'here')")
                    .params(7_000_000 + study.value(), position, UUID.randomUUID(), position == 0 ? "TEXT" : "DATE")
                    .update();
        }
    }

    @Test
    void everyColumnIsOverwrittenOrLeftForAReason() {
        var free = columns();
        assertThat(free).containsAll(LEFT.keySet()).hasSizeGreaterThan(25);
        var planted = free.stream().filter(column -> !LEFT.containsKey(column)).toList();
        planted.stream().filter(column -> !isJson(column)).forEach(this::plant);
        assertThat(planted).as("there is a row for each").allMatch(this::holdsThem);

        redact();

        assertThat(planted).noneMatch(this::holdsThem);
        assertThat(transcripts.read(study, text).content()).doesNotContain("Elm Street");
    }

    @Test
    void whoRedactsSeesTheNamesAndTheOtherTexts() {
        transcripts.importFile(study, TestInterviews.text("I02.txt", "P02: We came " + WORDS + " too."));

        assertThat(preview()).satisfies(preview -> {
            assertThat(preview.names()).containsExactly(WORDS, "from Elm Street.");
            assertThat(preview.otherTexts()).containsExactly("I02");
            assertThat(preview.isElsewhere()).isTrue();
        });
    }

    @Test
    void namesThatWouldBeTheSameAreNumberedAndQuestionsStillAskForTheSame() {
        queries.save(study, "from elm street", Query.ALL);
        queries.save(study, "[" + "…".repeat(WORDS.length() - 2) + "]", Query.ALL);

        redact();

        var dots = "…".repeat(WORDS.length() - 2);
        assertThat(queries.all(study))
                .extracting(NamedQuery::name)
                .containsExactlyInAnyOrder("[" + dots + "]", "[" + dots + "] 2", "[" + dots + "].", "from elm street");
        assertThat(queries.all(study))
                .anyMatch(query -> query.query().attributes().containsValue(Set.of("[" + dots + "]")));
    }

    /** Line ends of what was told are blanks in the text that is made of it. */
    @Test
    void whatWasToldIsOverwrittenAcrossItsLineEnds() {
        jdbc.sql("update told set words = ? where study = ?")
                .params("The child from\r\n\r\n Elm Street cried.", study.value())
                .update();

        redact();

        assertThat(jdbc.sql("select words from told where study = ?")
                        .param(study.value())
                        .query(String.class)
                        .single())
                .startsWith("The child […")
                .endsWith("…] cried.")
                .doesNotContain("from")
                .doesNotContain("Street");
    }

    /** A code made in vivo is called what the passage begins with, an example may be a piece of it; a common word is not. */
    @Test
    void whatIsAPieceOfThePassageGoesWithIt() {
        var start = SAID.indexOf("The child");
        var inVivo = codebook.addNamed(study, "child from Elm…");
        var own = codebook.addNamed(study, "child");

        redactions.redact(study, text, 2, start, start + ("The child " + WORDS).length(), true);

        assertThat(codebook.find(study, inVivo).orElseThrow().name()).isEqualTo("[" + "…".repeat(13) + "]");
        assertThat(codebook.find(study, own).orElseThrow().name()).isEqualTo("child");
    }

    @Test
    void aDateThatWasRedactedIsNoneAnyMore() {
        jdbc.sql("update imported_case_value set content = ? where type = 'DATE' and imported_case = ?")
                .params(WORDS, 7_000_000 + study.value())
                .update();

        redact();

        assertThat(jdbc.sql("select type from imported_case_value where imported_case = ?")
                        .param(7_000_000 + study.value())
                        .query(String.class)
                        .list())
                .containsExactly("TEXT");
    }

    private void redact() {
        var start = SAID.indexOf(WORDS);
        redactions.redact(study, text, 2, start, start + WORDS.length(), true);
    }

    /** Two variables that go by the same stand-in become one, which asks for what either did; codes of interviews stay. */
    @Test
    void aQuestionKeepsAllItAskedAndTheCodesOfInterviews() {
        var piece = WORDS.substring(0, WORDS.length() - 1) + "…";
        var asked = Query.ALL.of("case/" + WORDS, "one").of("case/" + piece, "other");
        queries.save(study, "Kept", asked);
        queries.save(study, piece, Query.ALL);
        var before = preview();

        redact();

        assertThat(before.names()).contains(piece);
        assertThat(queries.all(study))
                .filteredOn(kept -> kept.name().equals("Kept"))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.query().attributes().values()).containsExactly(Set.of("one", "other")));
    }

    private RedactionPreview preview() {
        var start = SAID.indexOf(WORDS);
        return redactions.preview(study, text, 2, start, start + WORDS.length());
    }

    private Set<String> columns() {
        var found = new ArrayList<String>();
        jdbc.sql("""
                        select lower(table_name), lower(column_name), coalesce(character_maximum_length, 1000000)
                        from information_schema.columns
                        where lower(table_schema) = 'public'
                          and lower(data_type) in ('character varying', 'text', 'character large object')
                        """)
                .query((row, number) -> row.getString(1).matches(TABLES) && row.getLong(3) >= FREE_TEXT
                        ? row.getString(1) + "." + row.getString(2)
                        : "")
                .list()
                .forEach(found::add);
        found.removeIf(String::isEmpty);
        return new TreeSet<>(found);
    }

    private static boolean isJson(String column) {
        return column.matches(".*state|saved_query\\.content");
    }

    /** Of a unique name, one row is enough; those were given above. */
    private void plant(String column) {
        if (!holdsThem(column)) {
            var parts = column.split("\\.");
            jdbc.sql("update %s set %s = ? where %s".formatted(parts[0], parts[1], ofStudy(parts[0])))
                    .params("a " + WORDS + " b", study.value())
                    .update();
        }
    }

    private boolean holdsThem(String column) {
        var parts = column.split("\\.");
        return jdbc.sql("select count(*) from %s where %s and %s like '%%Elm Street%%'"
                                .formatted(parts[0], ofStudy(parts[0]), parts[1]))
                        .param(study.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String ofStudy(String table) {
        return switch (table) {
            case "imported_case_value" -> "imported_case in (select id from imported_case where study = ?)";
            case "codebook_step_code" -> "step in (select id from codebook_step where study = ?)";
            case "codebook_version_code" -> "codebook_version in (select id from codebook_version where study = ?)";
            case "theme_quote" -> "theme in (select id from theme where study = ?)";
            default -> "study = ?";
        };
    }
}
