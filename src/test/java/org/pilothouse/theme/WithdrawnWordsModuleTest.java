package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.SegmentFilter;
import org.pilothouse.coding.Segments;
import org.pilothouse.coding.TextCorrections;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.WithdrawalOutcome;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.Speaker;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class WithdrawnWordsModuleTest {
    private static final ParticipantCode P01 = new ParticipantCode("P01");

    @Autowired
    TestInterviews test;

    @Autowired
    CodedInterviews coded;

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

    @Autowired
    Segments segments;

    @Autowired
    TextCorrections corrections;

    @Autowired
    Themes themes;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;
    private CodedInterviews.Made made;

    @BeforeEach
    void aStudyWithCodedInterviews() {
        study = test.study();
        SignedInAs.researcherOf(study);
        made = coded.make(study);
    }

    @Test
    void theInterviewOfOnePersonGoesWithAllThatStandsOnIt() {
        SignedInAs.researcherOf(study);
        var undone =
                coding.apply(study, textOf("I01"), made.other(), 5, 14).put().getFirst();
        coding.annotate(study, undone.guid(), "a memo");
        coding.uncode(study, undone.guid());
        var theme = themes.create(study, "Twice");
        themes.quote(study, theme, made.ofP01());
        var outcome = withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(outcome.deleted())
                .containsEntry("interviews", 1L)
                .containsEntry("transcripts", 1L)
                .containsEntry("codings", 1L)
                .containsEntry("quotes", 1L)
                .containsKey("coding-steps");
        SignedInAs.researcherOf(study);
        assertThat(segments.find(study, SegmentFilter.ALL, 0, 10).total()).isEqualTo(2);
        assertThat(interviews.all(study)).extracting(line -> line.code()).containsExactly("I02", "I03");
        assertThat(count("coding_step where study = " + study.value())).isEqualTo(2);
    }

    @Test
    void anExampleCopiedFromTheWordsIsTakenOutOfTheCodebook() {
        jdbc.sql("update code set example = 'Every week they come again.' where study = ? and guid = ?")
                .params(study.value(), made.code())
                .update();
        jdbc.sql("update code set example = 'My own words.' where study = ? and guid = ?")
                .params(study.value(), made.other())
                .update();
        withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(jdbc.sql("select example from code where study = ? and example is not null")
                        .param(study.value())
                        .query(String.class)
                        .list())
                .containsExactly("My own words.");
    }

    @Test
    void inAGroupOnlyTheWordsOfWhoLeftGo() {
        interviews.record(study, interview("G01", CONSENTED, "P01", "P02"));
        var group = transcripts
                .importFile(study, text("G01.txt", "P01: My desk is blue.\nP02: Mine is red.\nP01: Blue it is."))
                .text();
        var mine = coding.apply(study, group, made.other(), 5, 21).put().getFirst();
        var theirs = coding.apply(study, group, made.other(), 27, 39).put().getFirst();
        var outcome = withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(outcome.deleted()).containsEntry("turns-taken-out", 2L).containsEntry("group-interviews-left", 1L);
        SignedInAs.researcherOf(study);
        var left = transcripts.read(study, Objects.requireNonNull(group));
        assertThat(left.content()).contains("P02: Mine is red.").doesNotContain("blue", "desk", "Blue");
        assertThat(left.passage(27, 39)).isEqualTo("Mine is red.");
        assertThat(Objects.requireNonNull(left.interview()).participants()).containsExactly(new ParticipantCode("P02"));
        assertThat(coding.open(study, group).codings())
                .extracting(one -> one.guid())
                .containsExactly(theirs.guid())
                .doesNotContain(mine.guid());
    }

    @Test
    void aNameInAGroupGoesWithItsWords() {
        interviews.record(study, interview("G01", CONSENTED, "P01", "P02"));
        var group = transcripts
                .importFile(study, text("G01.txt", "Anna Lee: My desk is blue.\nP02: Mine is red."))
                .text();
        transcripts.nameSpeaker(study, Objects.requireNonNull(group), "Anna Lee", P01, false);
        withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(count("speaker where label like 'Anna%'")).isZero();
        assertThat(count("text_version where content like '%Anna Lee: %' or content like '%desk is blue%'"))
                .isZero();
    }

    @Test
    void earlierVersionsLoseTheWordsThatStoodUnderAnotherName() {
        var group = group("Anna: My desk is blue.\nBo: Mine is red.\nAnna: Blue it is.\nBo: Right.");
        corrections.correct(study, group, 1, "P01: My desk is blue!\nBo: Mine is red.\nBo: Right.", true);

        withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);

        assertThat(states(group))
                .hasSize(2)
                .allSatisfy(state -> assertThat(state)
                        .contains("Bo: Mine is red.", "Bo: Right.")
                        .doesNotContain("Anna", "desk", "Blue"));
    }

    @Test
    void whomANameStandsForIsKnownAfterItWasCorrected() {
        var group = group("Anna: My desk is blue.\nBo: Mine is red.\nAnna: Blue it is.");
        transcripts.nameSpeaker(study, group, "Anna", P01, false);
        corrections.correct(study, group, 1, "Ann: My desk is blue.\nBo: Mine is red.\nAnn: Blue it is.", true);
        assertThat(transcripts.read(study, group).speakers())
                .extracting(Speaker::label, Speaker::participant)
                .containsExactly(tuple("Ann", P01), tuple("Bo", null));

        withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);

        assertThat(states(group))
                .hasSize(2)
                .allSatisfy(
                        state -> assertThat(state).contains("Bo: Mine is red.").doesNotContain("Ann", "desk", "Blue"));
    }

    @Test
    void wordsThatACorrectionTookOutGoFromTheVersionThatHadThem() {
        var group = group("Anna: My desk is blue.\nBo: Mine is red.\nP02: And mine.");
        transcripts.nameSpeaker(study, group, "Anna", P01, false);
        corrections.correct(study, group, 1, "Bo: Mine is red.\nP02: And mine.", true);

        withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE);

        assertThat(states(group))
                .hasSize(2)
                .allSatisfy(state -> assertThat(state)
                        .contains("Bo: Mine is red.", "P02: And mine.")
                        .doesNotContain("Anna", "desk"));
    }

    @Test
    void casesFromAnotherProgramGoWithThePassagesThatTheyName() {
        var selection = jdbc.sql("select selection from code_application where study = ? and guid = ?")
                .params(study.value(), made.ofP01())
                .query(UUID.class)
                .single();
        var text = textOf("I01");
        var elsewhere = textOf("I02");
        caseOf("A passage", "PASSAGE", selection);
        caseOf("A text", "TEXT", text);
        caseOf("Another text", "TEXT", elsewhere);
        caseOf("Two texts", "TEXT", text, elsewhere);

        assertThat(withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE).deleted()).containsEntry("cases", 2L);

        assertThat(cases()).containsExactlyInAnyOrder("Another text", "Two texts");
        assertThat(count("imported_case_part where part = '" + text + "'")).isZero();
    }

    @Test
    void inAGroupACaseGoesThatMayBeAboutWhoLeft() {
        var group = group("P01: My desk is blue.\nP02: Mine is red.");
        coding.apply(study, group, made.other(), 5, 21);
        coding.apply(study, group, made.other(), 27, 39);
        var selections = jdbc.sql("""
                        select a.selection from code_application a join transcript t on t.id = a.transcript
                        where t.guid = ? order by a.start_position
                        """).param(group).query(UUID.class).list();
        caseOf("Only the group", "TEXT", group);
        caseOf("Who left", "PASSAGE", selections.getFirst());
        caseOf("Who stays", "PASSAGE", selections.getLast());
        caseOf("Both", "PASSAGE", selections.getFirst(), selections.getLast());

        assertThat(withdraw(WithdrawalMode.DELETE_ALL_POSSIBLE).deleted()).containsEntry("cases", 2L);

        assertThat(cases()).containsExactlyInAnyOrder("Who stays", "Both");
    }

    private void caseOf(String name, String kind, UUID... parts) {
        var id = -(100 * study.value() + count("imported_case where study = " + study.value()));
        jdbc.sql("insert into imported_case (id, version, study, guid, name) values (?, 0, ?, ?, ?)")
                .params(id, study.value(), UUID.randomUUID(), name)
                .update();
        for (var part : parts) {
            jdbc.sql("insert into imported_case_part (imported_case, kind, part) values (?, ?, ?)")
                    .params(id, kind, part)
                    .update();
        }
    }

    private List<String> cases() {
        return jdbc.sql("select name from imported_case where study = ?")
                .param(study.value())
                .query(String.class)
                .list();
    }

    private UUID group(String said) {
        interviews.record(study, interview("G01", CONSENTED, "P01", "P02"));
        return Objects.requireNonNull(
                transcripts.importFile(study, text("G01.txt", said)).text());
    }

    private List<String> states(UUID text) {
        return jdbc.sql(
                        "select v.content from text_version v join transcript t on t.id = v.transcript where t.guid = ?")
                .param(text)
                .query(String.class)
                .list();
    }

    @Test
    void aTextThatAReportCouldBeMadeOfStaysWithTheMiddleWay() {
        jdbc.sql("""
                        insert into locked_release (id, study, release_number, title, locked_at, content_hash, snapshot)
                        values (?, ?, 1, 'First', current_timestamp, 'x', '{}')
                        """).params(-study.value(), study.value()).update();
        assertThat(withdraw(WithdrawalMode.STOP_AND_DELETE_UNANALYSED).deleted())
                .isEqualTo(Map.of());
        SignedInAs.researcherOf(study);
        assertThat(segments.find(study, SegmentFilter.ALL, 0, 10).total()).isEqualTo(3);
    }

    private WithdrawalOutcome withdraw(WithdrawalMode mode) {
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, P01, mode);
        return withdrawals.execute(study, P01);
    }

    private java.util.UUID textOf(String interview) {
        return Objects.requireNonNull(interviews.all(study).stream()
                .filter(line -> line.code().equals(interview))
                .findFirst()
                .orElseThrow()
                .source());
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
