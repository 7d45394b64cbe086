package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.SegmentFilter;
import org.pilothouse.coding.Segments;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.WithdrawalOutcome;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.Interviews;
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
