package org.pilothouse.theme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.coding.retrieval.SavedQueries;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of everything that keeps words, with words to redact in each. */
@PilothouseTest
abstract class WordsInEveryColumn {
    static final String WORDS = "from Elm Street";
    static final String SAID = "P01: The child " + WORDS + " cried.\nInterviewer: Twice?";

    /** Whatever is longer than the longest word of a closed list. */
    static final int FREE_TEXT = 40;

    /** Tables of texts and of the work on them. */
    static final String TABLES =
            "^(code|coding|codebook|code_set|theme|memo|imported_case|saved_query|lost_coding|transcript|text_version|speaker"
                    + "|interview|answer_text|answer_turn|coder|told)(_.*)?$";

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

    void themeAndCase(UUID code, UUID quote) {
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

    void redact() {
        var start = SAID.indexOf(WORDS);
        redactions.redact(study, text, 2, start, start + WORDS.length(), true);
    }

    RedactionPreview preview() {
        var start = SAID.indexOf(WORDS);
        return redactions.preview(study, text, 2, start, start + WORDS.length());
    }

    static String ofStudy(String table) {
        return switch (table) {
            case "imported_case_value" -> "imported_case in (select id from imported_case where study = ?)";
            case "codebook_step_code" -> "step in (select id from codebook_step where study = ?)";
            case "codebook_version_code" -> "codebook_version in (select id from codebook_version where study = ?)";
            case "theme_quote" -> "theme in (select id from theme where study = ?)";
            default -> "study = ?";
        };
    }
}
