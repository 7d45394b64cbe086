package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.retrieval.Matrices;
import org.pilothouse.coding.retrieval.MatrixBy;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.interview.AnswerLine;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Pseudonymising.Replacement;
import org.pilothouse.interview.Turn;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;

/** What clinicians wrote in surveys, coded beside the interviews. */
class AnswersAsTextsModuleTest extends ThreeWhoAnswered {
    @Autowired
    Themes themes;

    @Autowired
    Matrices matrices;

    @Test
    void aQuestionBecomesATextWithATurnAnAnswerOfThoseWhoAgreedToLinking() {
        assertThat(answers.all(study))
                .containsExactly(new AnswerLine(
                        QUESTION, "Weekly pulse", "What should we know about this week?", null, 0, 2, 1));

        var text = transcripts.read(study, take());

        assertThat(text.name()).isEqualTo("Weekly pulse: What should we know about this week?");
        assertThat(text.turns())
                .extracting(Turn::speaker, Turn::time, Turn::text)
                .containsExactly(
                        tuple("P01", "Week 1", "The forms come twice."),
                        tuple("P02", "Week 1", "Dictation: too slow for me."));
        assertThat(text.participantAt(text.turns().getLast().start())).contains(new ParticipantCode("P02"));
        assertThat(answers.all(study)).singleElement().satisfies(line -> {
            assertThat(line.taken()).isEqualTo(2);
            assertThat(line.fresh()).isZero();
            assertThat(line.text()).isEqualTo(text.guid());
        });
    }

    @Test
    void newAnswersComeAtTheEndAndNoCodingMoves() {
        var text = take();
        var code = codebook.addNamed(study, "Forms");
        var coded = code(text, code, "forms come twice");
        answered("P02,Week 2,It went better.");
        SignedInAs.researcherOf(study);

        assertThat(take()).isEqualTo(text);

        var read = transcripts.read(study, text);
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.content()).endsWith("\nP02 [Week 2]: It went better.");
        assertThat(coding.open(study, text).codings())
                .extracting(AppliedCoding::guid, one -> read.passage(one.start(), one.end()))
                .containsExactly(tuple(coded, "forms come twice"));
        code(text, code, "went better");
        assertThat(coding.open(study, text).codings()).hasSize(2);
    }

    @Test
    void anAnswerIsOneTurnWhateverItsLinesLookLike() {
        answered("P01,Week 2,Pros:\nInterviewer: none.");
        SignedInAs.researcherOf(study);

        assertThat(transcripts.read(study, take()).turns())
                .extracting(Turn::speaker)
                .containsExactly("P01", "P02", "P01");
    }

    @Test
    void whatMayNameSomebodyIsReplacedBeforeAnythingIsTakenIn() {
        answered("P01,Week 2,Ask Robin about it.");
        SignedInAs.researcherOf(study);
        jdbc.sql("update survey_answer set answer = 'Ask Robin about card 1234567897.' where answer like 'Ask Robin%'")
                .update();
        var opened = answers.open(study, QUESTION);
        assertThat(opened.hits()).isNotEmpty();

        assertThatThrownBy(() -> answers.take(study, QUESTION, opened.content(), List.of()))
                .isInstanceOf(TextRefused.class);
        assertThat(transcripts.all(study)).isEmpty();

        var at = opened.content().indexOf("1234567897");
        var text = answers.take(
                study, QUESTION, opened.content(), List.of(new Replacement(at, at + 10, "[number]", false)));
        assertThat(versions(text))
                .singleElement()
                .asString()
                .contains("card [number].")
                .doesNotContain("1234567897");
    }

    @Test
    void whatWasSeenIsWhatIsTaken() {
        var opened = answers.open(study, QUESTION);
        answered("P01,Week 2,Something else.");
        SignedInAs.researcherOf(study);

        assertThatThrownBy(() -> answers.take(study, QUESTION, opened.content(), List.of()))
                .isInstanceOf(InterviewRefused.class);
        assertThat(transcripts.all(study)).isEmpty();
    }

    @Test
    void themesAndMatricesCountTheParticipant() {
        var text = take();
        var code = codebook.addNamed(study, "Forms");
        code(text, code, "forms come twice");
        var theme = themes.create(study, "Twice");
        themes.change(study, theme, ThemeText.named("Twice"), List.of(code));

        assertThat(themes.all(study)).singleElement().satisfies(card -> {
            assertThat(card.participants()).isEqualTo(1);
            assertThat(card.of()).isEqualTo(2);
            assertThat(card.interviews()).isZero();
        });
        assertThat(matrices.of(study, Query.ALL, MatrixBy.PARTICIPANT).columns())
                .containsExactly("P01");
        assertThat(themes.candidates(study, theme, ""))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.quotable()).isTrue());
    }
}
