package org.pilothouse.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.CONSENTED;
import static org.pilothouse.interview.TestInterviews.interview;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.interview.InterviewRefused.Reason;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class InterviewModuleTest {
    private static final ParticipantCode P01 = new ParticipantCode("P01");

    @Autowired
    Interviews interviews;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInterviewNeedsConsentToInterviewsOnItsDay() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));

        assertRefused(
                () -> interviews.record(study, interview("I02", CONSENTED.minusDays(1), "P01")),
                Reason.NOT_COVERED_BY_CONSENT);
        assertRefused(
                () -> interviews.record(study, interview("I02", CONSENTED, "P01", "P04")),
                Reason.NOT_COVERED_BY_CONSENT);
        assertRefused(() -> interviews.record(study, interview("I02", CONSENTED)), Reason.NO_PARTICIPANT);
        assertThat(interviews.all(study)).extracting(InterviewLine::code).containsExactly("I01");
    }

    @Test
    void aCodeNamesOneInterview() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));

        assertRefused(() -> interviews.record(study, interview("I01", CONSENTED, "P02")), Reason.CODE_TAKEN);
    }

    @Test
    void anInterviewCanBeChanged() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));

        interviews.change(study, interview("I01", CONSENTED.plusDays(2), "P02", "P01"));

        var line = interviews.all(study).getFirst();
        assertThat(line.date()).isEqualTo(CONSENTED.plusDays(2));
        assertThat(line.participants()).extracting(ParticipantCode::value).containsExactly("P01", "P02");
    }

    @Test
    void eachFileOfABatchHasItsOwnResult() {
        var study = test.study();
        SignedInAs.researcherOf(study);

        var results = transcripts.importFiles(
                study,
                List.of(
                        text("one.txt", "Interviewer: One?\nP01: Yes."),
                        text("empty.txt", " "),
                        new ImportedFile("picture.png", new byte[] {1, 2, 3, 0}),
                        text("again.txt", "Interviewer: One?\r\nP01: Yes."),
                        text("two.txt", "Interviewer: Two?")));

        assertThat(results)
                .extracting(ImportResult::reason)
                .containsExactly(null, Reason.EMPTY, Reason.WRONG_TYPE, Reason.ALREADY_HERE, null);
        assertThat(transcripts.all(study)).extracting(TextLine::name).containsExactly("one", "two");
        assertThat(results.getFirst().turns()).isEqualTo(2);
        assertThat(results.getFirst().speakers()).isEqualTo(2);
    }

    @Test
    void aFileNamedLikeAWaitingInterviewIsItsText() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));

        var result = transcripts.importFile(study, text("I01.txt", "Interviewer: One?\nP01: Yes."));

        assertThat(result.interview()).isEqualTo("I01");
        var read = transcripts.read(study, result.text());
        assertThat(read.interview()).isNotNull();
        assertThat(read.speakers())
                .containsExactly(new Speaker("Interviewer", null, true), new Speaker("P01", P01, false));
    }

    @Test
    void aTextBelongsToOneInterview() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        interviews.record(study, interview("I01", CONSENTED, "P01"));
        interviews.record(study, interview("I02", CONSENTED, "P02"));
        var text = transcripts.importFile(study, text("a.txt", "P01: Yes.")).text();
        interviews.link(study, "I01", text);

        assertRefused(() -> interviews.link(study, "I02", text), Reason.TEXT_BELONGS_TO_ANOTHER);
        interviews.link(study, "I01", null);
        interviews.link(study, "I02", text);
        assertThat(transcripts.read(study, text).interview().code()).isEqualTo("I02");
    }

    @Test
    void aSpeakerIsAParticipantOrAnInterviewer() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        var text = transcripts
                .importFile(study, text("a.txt", "Dan: One?\nAnna: Yes."))
                .text();

        interviews.record(study, interview("I01", CONSENTED, "P01", "P02"));
        interviews.link(study, "I01", text);

        transcripts.nameSpeaker(study, text, "Dan", null, true);
        transcripts.nameSpeaker(study, text, "Anna", P01, false);

        var read = transcripts.read(study, text);
        assertThat(read.speakers()).containsExactly(new Speaker("Anna", P01, false), new Speaker("Dan", null, true));
        assertThat(read.participantAt(read.turns().get(1).start())).contains(P01);
        assertThat(read.participantAt(read.turns().get(0).start())).isEmpty();
        assertRefused(() -> transcripts.nameSpeaker(study, text, "Ben", P01, false), Reason.UNKNOWN_SPEAKER);
    }

    @Test
    void openingATranscriptIsOnTheTrail() {
        var study = test.study();
        SignedInAs.researcherOf(study);
        var text = transcripts.importFile(study, text("a.txt", "Dan: One?")).text();

        transcripts.read(study, text);

        assertThat(jdbc.sql("select count(*) from audit_entry where study = ? and action = 'transcript.read'")
                        .param(study.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyResearchersSeeTranscripts() {
        var study = test.study();
        for (var signIn : List.<Runnable>of(
                () -> SignedInAs.leadOf(study),
                () -> SignedInAs.managerOf(study),
                () -> SignedInAs.custodianOf(study),
                () -> SignedInAs.clinicianOf(study, P01),
                SignedInAs::outsider)) {
            signIn.run();
            assertThatThrownBy(() -> transcripts.all(study)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> interviews.all(study)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aBundleBringsInterviewsAndListsWhatConsentDoesNotCover() {
        var study = test.study();
        var bundle = new MemoryBundle()
                .with(
                        "interviews.csv",
                        "id,participants,round,type,date,minutes,guide_version,source",
                        "I01,P01 P02,1,MID,2026-02-11,44,1.0,",
                        "I02,P04,2,NON_USER,2026-02-11,,,");
        test.read(study, "interviews.csv", bundle);

        assertThat(bundle.refused).isEmpty();
        assertThat(bundle.noted).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(3);
            assertThat(note.reason()).isEqualTo("CK-01");
        });
        SignedInAs.researcherOf(study);
        assertThat(interviews.all(study)).extracting(InterviewLine::flag).containsExactly(null, "CK-01");
        var written = new MemoryBundle();
        test.write(study, "interviews.csv", written);
        assertThat(written.tables.get("interviews.csv")).isEqualTo(bundle.tables.get("interviews.csv"));
    }

    @Test
    void aBundleWithMistakesIsRefusedWithTheirPlaces() {
        var study = test.study();
        var bundle = new MemoryBundle()
                .with(
                        "interviews.csv",
                        "id,participants,round,type,date,minutes,guide_version,source",
                        ",P01,0,CHAT,soon,-1,,x",
                        "I02,P99,1,MID,2026-02-11,,,",
                        "I03,P01,1,MID,2026-02-11,,,",
                        "I03,P01,1,MID,2026-02-11,,,");
        test.read(study, "interviews.csv", bundle);

        assertThat(bundle.refused)
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
                .containsExactly(
                        "2 id MISSING",
                        "2 round UNKNOWN_VALUE",
                        "2 type UNKNOWN_VALUE",
                        "2 date UNKNOWN_VALUE",
                        "2 minutes UNKNOWN_VALUE",
                        "2 source UNKNOWN_VALUE",
                        "3 participants UNKNOWN_REFERENCE",
                        "5 id DUPLICATE");
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InterviewRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
