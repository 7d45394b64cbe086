package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.MemoAbout;
import org.pilothouse.coding.MemoKind;
import org.pilothouse.coding.Memos;
import org.pilothouse.coding.NewMemo;
import org.pilothouse.coding.Redactions;
import org.pilothouse.coding.TextCorrections;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A passage that should never have been written down goes from everywhere; all other positions stay. */
@PilothouseTest
class RedactionsModuleTest {
    private static final String SAID = "P01: The 😀 child from “Maple \"Hill\"” cried.\nInterviewer: Twice?";
    private static final String WORDS = "from “Maple \"Hill\"”";

    @Autowired
    Redactions redactions;

    @Autowired
    TextCorrections corrections;

    @Autowired
    Coding coding;

    @Autowired
    Codebook codebook;

    @Autowired
    Memos memos;

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
    UUID code;
    UUID later;

    @BeforeEach
    void aTextThatWasCodedAndCorrected() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, TestInterviews.interview("I01", TestInterviews.CONSENTED, "P01"));
        text = transcripts
                .importFile(study, TestInterviews.text("I01.txt", SAID))
                .text();
        code = codebook.addNamed(study, "Place");
        var start = at("from");
        var coded = coding.apply(study, text, code, start, start + WORDS.length())
                .put()
                .getFirst()
                .guid();
        coding.annotate(study, coded, "Says " + WORDS + " again");
        coding.annotate(study, coded, "Another memo");
        later = coding.apply(study, text, code, at("Twice"), at("Twice") + 5)
                .put()
                .getFirst()
                .guid();
        memos.write(study, new NewMemo(MemoKind.ANALYTIC, MemoAbout.CODE, code, "Heard " + WORDS));
        corrections.correct(study, text, 1, SAID.replace("Twice?", "Twice, really?"), false);
    }

    @Test
    void itGoesFromEveryVersionStepAndMemoAndNothingMoves() {
        var start = at("from");
        assertThat(redactions.preview(study, text, 2, start, start + WORDS.length()))
                .satisfies(preview -> {
                    assertThat(preview.places()).isGreaterThanOrEqualTo(2);
                    assertThat(preview.names()).isEmpty();
                    assertThat(preview.otherTexts()).isEmpty();
                });

        redactions.redact(study, text, 2, start, start + WORDS.length(), true);

        assertThat(everything()).isNotEmpty().noneMatch(kept -> kept.contains("Maple"));
        var read = transcripts.read(study, text);
        assertThat(read.content())
                .isEqualTo("P01: The 😀 child [" + "…".repeat(WORDS.length() - 2)
                        + "] cried.\nInterviewer: Twice, really?");
        var opened = coding.open(study, text).codings();
        assertThat(opened).hasSize(2);
        assertThat(opened.stream()
                        .filter(one -> one.guid().equals(later))
                        .map(one -> read.passage(one.start(), one.end())))
                .containsExactly("Twice");
        coding.undo(study, text);
        coding.undo(study, text);
        assertThat(coding.open(study, text).codings().getFirst().memo())
                .startsWith("Says […")
                .endsWith("…] again");
        assertThat(everything()).anyMatch(kept -> kept.startsWith("Heard […"));
        assertThat(trail()).contains("interview.passage-redacted").noneMatch(line -> line.contains("Maple"));
    }

    @Test
    void anExampleInACodeAndInItsPastGoesToo() {
        var definition = codebook.find(study, code).orElseThrow().code();
        codebook.change(study, with(definition, "As in " + WORDS));
        codebook.change(study, with(definition, "As in nothing"));
        var start = at("from");

        redactions.redact(study, text, 2, start, start + WORDS.length(), true);

        assertThat(jdbc.sql("select before_state, after_state from codebook_step_code")
                        .query((row, number) -> row.getString(1) + row.getString(2))
                        .list())
                .noneMatch(state -> state.contains("Maple"));
    }

    @Test
    void aWordThatEverybodyUsesStaysElsewhere() {
        var start = at("from");

        redactions.redact(study, text, 2, start, start + WORDS.length(), false);

        assertThat(transcripts.read(study, text).content()).doesNotContain("Maple");
        assertThat(everything()).anyMatch(kept -> kept.startsWith("Heard " + WORDS));
    }

    @Test
    void itIsDoneInTheNewestStateAndByResearchersOnly() {
        assertThatThrownBy(() -> redactions.redact(study, text, 1, 5, 8, true)).isInstanceOf(InterviewRefused.class);
        assertThatThrownBy(() -> redactions.redact(study, text, 2, 8, 8, true)).isInstanceOf(InterviewRefused.class);
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> redactions.redact(study, text, 2, 5, 8, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static CodeDefinition with(CodeDefinition code, String example) {
        return new CodeDefinition(
                code.guid(),
                code.parent(),
                code.name(),
                code.definition(),
                code.inclusion(),
                code.exclusion(),
                example,
                code.colour(),
                code.codable(),
                code.origin(),
                code.domain(),
                code.status());
    }

    private int at(String words) {
        return SAID.codePointCount(0, SAID.indexOf(words));
    }

    private List<String> trail() {
        return jdbc
                .sql("select action, details from audit_entry where study = ?")
                .param(study.value())
                .query((row, number) -> row.getString(1) + row.getString(2))
                .list()
                .stream()
                .map(line -> line.replaceAll("(null|\\{}|;.*)$", ""))
                .toList();
    }

    private List<String> everything() {
        return jdbc.sql("""
                        select v.content as words from text_version v join transcript t on t.id = v.transcript where t.study = :study
                        union all select memo from code_application where study = :study and memo is not null
                        union all select memo from coding_step where study = :study and memo is not null
                        union all select after_memo from coding_step where study = :study and after_memo is not null
                        union all select text from memo where study = :study
                        """).param("study", study.value()).query(String.class).list();
    }
}
