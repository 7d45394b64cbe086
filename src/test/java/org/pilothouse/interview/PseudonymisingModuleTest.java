package org.pilothouse.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.NameList;
import org.pilothouse.enrolment.Pseudonyms;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.Pseudonymising.Replacement;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class PseudonymisingModuleTest {
    private static final String SAID = "P01: The client Robin has card 1234567897.\nInterviewer: Robin?";

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Pseudonymising pseudonymising;

    @Autowired
    HeldBackTexts heldBack;

    @Autowired
    InterviewTexts texts;

    @Autowired
    Pseudonyms pseudonyms;

    @Autowired
    NameList names;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    StudyId study;
    UUID text;

    @BeforeEach
    void aTextThatNamesSomebody() {
        study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        var result = transcripts.importFile(study, text("I01.txt", SAID));
        assertThat(result.passages()).isEqualTo(2);
        text = result.text();
    }

    @Test
    void itCanBeNeitherReadNorCodedNorExported() {
        assertThat(transcripts.all(study)).isEmpty();
        assertThat(texts.all(study)).isEmpty();
        assertThat(texts.find(study, text)).isEmpty();
        assertThat(texts.extent(study, text)).isEmpty();
        assertThat(interviews.all(study).getFirst().source()).isNull();
        assertThatThrownBy(() -> transcripts.read(study, text)).isInstanceOf(InterviewRefused.class);
        assertThatThrownBy(() -> interviews.link(study, "I01", text)).isInstanceOf(InterviewRefused.class);
    }

    @Test
    void onlyWhoBroughtItSeesIt() {
        assertThat(pseudonymising.waiting(study)).extracting(TextLine::guid).containsExactly(text);
        assertThat(pseudonymising.open(study, text).content()).isEqualTo(SAID);

        SignedInAs.researcherOf(study);
        assertThat(pseudonymising.waiting(study)).isEmpty();
        assertThatThrownBy(() -> pseudonymising.open(study, text)).isInstanceOf(InterviewRefused.class);
        assertThatThrownBy(() -> pseudonymising.confirm(study, text, List.of())).isInstanceOf(InterviewRefused.class);
    }

    @Test
    void onceReplacedItIsATextLikeOthersAndTheOldWordsAreNowhere() {
        pseudonymising.confirm(
                study, text, List.of(replace("Robin has", "[child A] has"), replace("1234567897", "[number]")));

        assertThat(transcripts.read(study, text).content())
                .isEqualTo("P01: The client [child A] has card [number].\nInterviewer: Robin?");
        assertThat(interviews.all(study).getFirst().source()).isEqualTo(text);
        assertThat(pseudonymising.waiting(study)).isEmpty();
        assertThat(jdbc.sql(
                                "select v.content from text_version v join transcript t on t.id = v.transcript where t.guid = ?")
                        .param(text)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("1234567897", "Robin has");
    }

    @Test
    void aNumberCannotStay() {
        assertThatThrownBy(() -> pseudonymising.confirm(study, text, List.of(replace("Robin has", "[child] has"))))
                .isInstanceOf(TextRefused.class);
        assertThat(pseudonymising.open(study, text).content()).isEqualTo(SAID);
    }

    @Test
    void aHarmlessTextComesInAtOnce() {
        var result = transcripts.importFile(study, text("I02.txt", "P01: The forms come twice."));

        assertThat(result.passages()).isZero();
        assertThat(transcripts.all(study)).extracting(TextLine::name).containsExactly("I02");
    }

    @Test
    void whatNobodyDidInAWeekIsDeleted() {
        arrived(Instant.now().minus(Pseudonymising.KEPT_FOR).plusSeconds(600));
        heldBack.deleteOverdue();
        assertThat(pseudonymising.waiting(study)).hasSize(1);

        arrived(Instant.now().minus(Pseudonymising.KEPT_FOR).minusSeconds(600));
        assertThat(pseudonymising.waiting(study)).isEmpty();
        heldBack.deleteOverdue();
        assertThat(jdbc.sql("select count(*) from transcript where guid = ?")
                        .param(text)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void arrived(Instant when) {
        jdbc.sql("update transcript set imported_at = ? where guid = ?")
                .params(OffsetDateTime.ofInstant(when, ZoneOffset.UTC), text)
                .update();
    }

    @Test
    void aNameThatWasReplacedIsOfferedInOtherTextsOfTheStudyOnly() {
        pseudonymising.confirm(
                study, text, List.of(remembered("Robin", "[child A]"), replace("1234567897", "[number]")));

        var result = transcripts.importFile(study, text("I02.txt", "P01: Then ROBIN laughed. Robinson did not."));
        assertThat(result.passages()).isEqualTo(1);
        assertThat(pseudonymising.open(study, result.text()).known())
                .containsExactly(new Pseudonyms.Known(10, 15, "[child A]"));
        var elsewhere = test.study();
        SignedInAs.researcherOf(elsewhere);
        assertThat(transcripts
                        .importFile(elsewhere, text("I02.txt", "P01: Then ROBIN laughed."))
                        .passages())
                .isZero();
    }

    @Test
    void aNumberIsNeverRemembered() {
        pseudonymising.confirm(
                study, text, List.of(replace("Robin", "[child A]"), remembered("1234567897", "[number]")));

        assertThat(pseudonyms.in(study, SAID)).isEmpty();
    }

    @Test
    void theNameOfWhoWantsAllDeletedIsForgotten() {
        var ana = new ParticipantCode("P01");
        SystemAuthority.run(
                () -> names.link(study, ana, AccountId.random(), "Robin Lee", UUID.randomUUID() + "@care.example"));
        pseudonymising.confirm(
                study, text, List.of(remembered("Robin", "[child A]"), replace("1234567897", "[number]")));
        assertThat(pseudonyms.in(study, SAID)).isNotEmpty();

        SystemAuthority.run(() -> {
            withdrawals.enter(study, ana, WithdrawalMode.DELETE_ALL_POSSIBLE);
            withdrawals.execute(study, ana);
        });

        assertThat(pseudonyms.in(study, SAID)).isEmpty();
    }

    private static Replacement remembered(String passage, String with) {
        var start = SAID.indexOf(passage);
        return new Replacement(start, start + passage.length(), with, true);
    }

    private static Replacement replace(String passage, String with) {
        var start = SAID.indexOf(passage);
        return new Replacement(start, start + passage.length(), with, false);
    }
}
