package org.pilothouse.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.survey.SurveyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a clinician is asked and hands in, and who may see it. */
class SurveyModuleTest extends ClinicianWithSurveys {
    @Autowired
    SurveyResults results;

    @Autowired
    Instruments instruments;

    @Test
    void intakeOnePulseAndTaskLoadAreDueBeforeTheBaselineEnds() {
        assertThat(surveys.due(study))
                .extracting(due -> due.wave().instrument())
                .containsExactlyInAnyOrder("intake", "weekly-pulse", "nasa-tlx-raw");
    }

    @Test
    void theIntakeStandsAboveRoundsThatCloseSooner() {
        assertThat(surveys.due(study).getFirst().wave().instrument()).isEqualTo("intake");
    }

    @Test
    void aDraftIsFoundAgainAndGoneOnceHandedIn() {
        surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of("effort", "55"));
        surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of("effort", "60", "frustration", "5"));

        assertThat(surveys.open(study, "nasa-tlx-raw", "baseline").answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("effort", "60", "frustration", "5"));
        assertThat(surveys.due(study)).anyMatch(DueSurvey::begun);

        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        assertThat(surveys.due(study)).noneMatch(DueSurvey::begun);
        assertThat(surveys.done(study)).singleElement().satisfies(done -> {
            assertThat(done.wave()).isEqualTo("Baseline");
            assertThat(done.version()).isEqualTo("1.0");
        });
    }

    @Test
    void whatWasHandedInStays() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);

        refuses(
                Reason.ALREADY_SUBMITTED,
                () -> surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD));
        refuses(Reason.ALREADY_SUBMITTED, () -> surveys.saveDraft(study, "nasa-tlx-raw", "baseline", Map.of()));
    }

    @Test
    void scoresComeInFullPrecisionWithTheirVersion() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
        SignedInAs.researcherOf(study);

        assertThat(facts.scores(study)).singleElement().satisfies(score -> {
            assertThat(score.value()).isCloseTo(215.0 / 6, within(1e-12));
            assertThat(score.participant()).isEqualTo(me);
            assertThat(score.version()).isEqualTo("1.0");
            assertThat(score.answered()).isEqualTo(6);
        });
        assertThat(results.rounds(study, "nasa-tlx-raw")).singleElement().satisfies(round -> {
            assertThat(round.responses()).isEqualTo(1);
            assertThat(round.means().getFirst().scored()).isEqualTo(1);
        });
    }

    @Test
    void somethingMissingIsNotTaken() {
        var incomplete = new HashMap<>(PilotWithSurveys.LOAD);
        incomplete.remove("effort");

        refuses(Reason.INCOMPLETE, () -> surveys.submit(study, "nasa-tlx-raw", "baseline", incomplete));
        assertThat(surveys.done(study)).isEmpty();
    }

    @Test
    void answersToHiddenQuestionsStayInTheDraftOnly() {
        var wave = pulse();
        var answers = Map.of("documentation_load", "5", "tool_tried", "no", "tool_helped", "7");
        surveys.saveDraft(study, "weekly-pulse", wave, answers);
        assertThat(surveys.open(study, "weekly-pulse", wave).answers()).containsKey("tool_helped");

        surveys.submit(study, "weekly-pulse", wave, answers);

        SignedInAs.researcherOf(study);
        assertThat(facts.responses(study).getFirst().answers()).containsOnlyKeys("documentation_load", "tool_tried");
    }

    @Test
    void aTextThatCouldIdentifySomebodyIsNeverKept() {
        var wave = pulse();
        var answers = Map.of(
                "documentation_load", "5", "tool_tried", "no", "anything_else", "Mail me at someone@clinic.example");

        assertThat(surveys.saveDraft(study, "weekly-pulse", wave, answers)).containsExactly("anything_else");
        assertThat(surveys.open(study, "weekly-pulse", wave).answers()).doesNotContainKey("anything_else");
        refuses(Reason.IDENTIFIES_SOMEBODY, () -> surveys.submit(study, "weekly-pulse", wave, answers));
    }

    @Test
    void withoutConsentToSurveysNothingIsDueAndNothingIsTaken() {
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P08", Scope.NOTE_LOG));

        assertThat(surveys.due(study)).isEmpty();
        refuses(
                Reason.NOT_COVERED_BY_CONSENT,
                () -> surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD));
    }

    @Test
    void aRoundThatIsNotOpenIsNotAnswered() {
        refuses(Reason.NOT_DUE, () -> surveys.open(study, "nasa-tlx-raw", "end"));
        refuses(Reason.NOT_DUE, () -> surveys.open(study, "unheard-of", "baseline"));
    }

    @Test
    void nobodyElseAnswersAndLeadsSeeNoResults() {
        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> surveys.due(study)).isInstanceOf(AccessDeniedException.class);
        assertThat(instruments.current(study)).hasSizeGreaterThanOrEqualTo(3);

        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> results.rounds(study, "intake")).isInstanceOf(AccessDeniedException.class);

        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> facts.responses(study)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> instruments.current(study)).isInstanceOf(AccessDeniedException.class);
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SurveyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
