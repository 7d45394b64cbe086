package org.pilothouse.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.Codebook;
import org.pilothouse.coding.Coding;
import org.pilothouse.coding.retrieval.Matrices;
import org.pilothouse.coding.retrieval.MatrixBy;
import org.pilothouse.coding.retrieval.Query;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.interview.AnswerLine;
import org.pilothouse.interview.AnswerTexts;
import org.pilothouse.interview.InterviewRefused;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.Pseudonymising.Replacement;
import org.pilothouse.interview.TestInterviews;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.interview.Transcripts;
import org.pilothouse.interview.Turn;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.TextRefused;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What clinicians wrote in surveys, coded beside the interviews. */
@PilothouseTest
class AnswersAsTextsModuleTest {
    private static final String QUESTION = "survey/weekly-pulse/anything_else";
    private static final String HEADER = "participant,instrument,version,wave,submitted_at,item,value";

    @Autowired
    AnswerTexts answers;

    @Autowired
    Transcripts transcripts;

    @Autowired
    Interviews interviews;

    @Autowired
    Codebook codebook;

    @Autowired
    Coding coding;

    @Autowired
    Themes themes;

    @Autowired
    Matrices matrices;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    TestInterviews test;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void threeWhoAnsweredOfWhomOneWantsNoLinking() {
        study = test.emptyStudy();
        SystemAuthority.run(() -> {
            var consented = Instant.parse("2026-02-10T15:00:00Z");
            clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 1), true);
            clinicians.enrol(study, "P01", "Schools", consented, Scope.values());
            clinicians.enrol(study, "P02", "Schools", consented, Scope.values());
            clinicians.enrol(study, "P03", "Schools", consented, Scope.SURVEYS, Scope.NOTE_LOG);
        });
        answered("P01,Week 1,The forms come twice.", "P02,Week 1,Dictation: too slow for me.", "P03,Week 1,Nothing.");
        SignedInAs.researcherOf(study);
    }

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

    private TranscriptText read(UUID text) {
        return transcripts.read(study, text);
    }

    private List<String> versions(UUID text) {
        return jdbc.sql(
                        "select v.content from text_version v join transcript t on t.id = v.transcript where t.guid = ?")
                .param(text)
                .query(String.class)
                .list();
    }

    private UUID take() {
        return answers.take(study, QUESTION, answers.open(study, QUESTION).content(), List.of());
    }

    private UUID code(UUID text, UUID code, String words) {
        var content = read(text).content();
        var at = content.indexOf(words);
        assertThat(at).isNotNegative();
        return coding.apply(study, text, code, at, at + words.length())
                .put()
                .getFirst()
                .guid();
    }

    /** Participant, round and answer; handed in a day after the earlier ones of that round. */
    private void answered(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        for (var i = 0; i < rows.length; i++) {
            var cells = rows[i].split(",", 3);
            var day = cells[1].endsWith("1") ? "2026-02-20" : "2026-02-27";
            lines[i + 1] = String.join(
                    ",",
                    cells[0],
                    "weekly-pulse",
                    "1.0",
                    cells[1],
                    day + "T15:0" + i + ":00Z",
                    "anything_else",
                    cells[2]);
        }
        var bundle = new MemoryBundle().with("responses.csv", lines);
        test.read(study, "responses.csv", bundle);
        assertThat(bundle.refused).isEmpty();
        assertThat(Set.copyOf(bundle.noted)).isEmpty();
    }
}
