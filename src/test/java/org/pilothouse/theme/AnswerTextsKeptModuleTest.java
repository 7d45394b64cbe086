package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Texts made of answers afterwards: who left, bundles, and who may read. */
class AnswerTextsKeptModuleTest extends ThreeWhoAnswered {
    @Autowired
    Withdrawals withdrawals;

    @Test
    void wordsOfWhoWithdrewAreTakenOutOfEveryVersionAndComeNoMore() {
        var text = take();
        answered("P02,Week 2,It went better.");
        SignedInAs.researcherOf(study);
        take();
        var code = codebook.addNamed(study, "Forms");
        code(text, code, "too slow");
        var staying = code(text, code, "forms come twice");
        SystemAuthority.run(() -> {
            withdrawals.enter(study, new ParticipantCode("P02"), WithdrawalMode.DELETE_ALL_POSSIBLE);
            withdrawals.execute(study, new ParticipantCode("P02"));
        });

        SignedInAs.researcherOf(study);
        assertThat(versions(text))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version)
                        .contains("The forms come twice.", "P02 [Week 1]:")
                        .doesNotContain("slow", "better"));
        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::guid)
                .containsExactly(staying);
        assertThat(transcripts.read(study, text).answers())
                .extracting(turn -> turn.participant().value())
                .containsExactly("P01");
        assertThat(answers.all(study)).singleElement().satisfies(line -> {
            assertThat(line.fresh()).isZero();
            assertThat(line.taken()).isEqualTo(1);
        });
    }

    @Test
    void itBelongsToNoInterview() {
        var text = take();
        interviews.record(study, TestInterviews.interview("I01", TestInterviews.CONSENTED, "P01"));

        assertThatThrownBy(() -> interviews.link(study, "I01", text)).isInstanceOf(InterviewRefused.class);
    }

    @Test
    void aBundleSaysWhichTextsAreMadeOfAnswers() {
        var text = take();
        var bundle = new MemoryBundle();
        test.write(study, "answer_texts.csv", bundle);
        jdbc.sql("delete from answer_turn").update();
        jdbc.sql("delete from answer_text").update();
        assertThat(read(text).counts()).isFalse();

        test.read(study, "answer_texts.csv", bundle);

        assertThat(bundle.refused).isEmpty();
        assertThat(read(text).answers()).hasSize(2);
        assertThat(read(text).counts()).isTrue();
    }

    @Test
    void aQuestionOfTwoTextsIsRefusedByItsRow() {
        var text = take();
        var other = transcripts
                .importFile(study, TestInterviews.text("Other.txt", "P01: Something else."))
                .text();
        jdbc.sql("delete from answer_turn").update();
        jdbc.sql("delete from answer_text").update();
        var bundle = new MemoryBundle()
                .with(
                        "answer_texts.csv",
                        "source,question,participant,occasion,given_at",
                        text + "," + QUESTION + ",P01,Week 1,2026-02-20T15:00:00Z",
                        other + "," + QUESTION + ",P02,Week 1,2026-02-20T15:00:00Z");

        test.read(study, "answer_texts.csv", bundle);

        assertThat(bundle.refused).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.toString()).contains("question", "DUPLICATE");
        });
        assertThat(read(text).answers()).hasSize(1);
    }

    @Test
    void onlyResearchersReadAnswers() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> answers.all(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers.open(study, QUESTION)).isInstanceOf(AccessDeniedException.class);
    }
}
