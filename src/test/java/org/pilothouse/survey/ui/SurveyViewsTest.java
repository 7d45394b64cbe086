package org.pilothouse.survey.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.pilothouse.survey.PilotWithSurveys;
import org.pilothouse.survey.SurveyFacts;
import org.pilothouse.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class SurveyViewsTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyFacts facts;

    @Autowired
    PilotWithSurveys pilots;

    StudyId study;
    ParticipantCode me;

    @BeforeEach
    void aClinician() {
        study = pilots.create();
        me = pilots.clinician(study, "P07", Scope.SURVEYS);
        SignedInAs.clinicianOf(study, me);
    }

    @Test
    void whatIsDueIsOfferedForAnswering() {
        open("surveys");

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("studies/" + code() + "/surveys/nasa-tlx-raw/baseline");
    }

    @Test
    void answersAreHandedInFromThePage() {
        open("surveys/nasa-tlx-raw/baseline");
        var form = find(AnswerForm.class).single();
        PilotWithSurveys.LOAD.forEach((item, answer) -> move(form, item, Double.parseDouble(answer)));

        test(find(AnswerView.class).single().submit).click();

        assertThat(surveys.done(study)).hasSize(1);
        SignedInAs.researcherOf(study);
        assertThat(facts.responses(study).getFirst().answers()).isEqualTo(PilotWithSurveys.LOAD);
    }

    @Test
    void aMarkThatWasNotMovedIsNoAnswer() {
        open("surveys/nasa-tlx-raw/baseline");
        var view = find(AnswerView.class).single();
        var effort = (SliderInput) form(view).question("effort").input;
        assertThat(effort.answer()).isEmpty();

        test(view.submit).click();
        assertThat(surveys.done(study)).isEmpty();
        assertThat(form(view).question("effort").hasClassName("survey-question-wrong"))
                .isTrue();

        test(effort.middle).click();
        assertThat(effort.answer()).isEqualTo("50");
        assertThat(form(view).question("effort").hasClassName("survey-question-wrong"))
                .isFalse();
    }

    @Test
    void whatIsEnteredIsThereTheNextTime() {
        open("surveys/nasa-tlx-raw/baseline");
        move(find(AnswerForm.class).single(), "effort", 75);

        open("surveys");
        open("surveys/nasa-tlx-raw/baseline");

        assertThat(find(AnswerForm.class).single().answers()).isEqualTo(Map.of("effort", "75"));
    }

    @Test
    void aQuestionAppearsWhereItIsAsked() {
        open("surveys/intake/intake");
        var form = find(AnswerForm.class).single();
        assertThat(form.question("outside_days").isVisible()).isFalse();

        form.question("outside_hours").input.show("yes");

        assertThat(form.question("outside_days").isVisible()).isTrue();
    }

    @Test
    void aSurveyThatIsNotOpenSaysSo() {
        open("surveys/nasa-tlx-raw/end");

        assertThat(find(AnswerForm.class).exists()).isFalse();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("studies/" + code() + "/surveys");
    }

    @Test
    void aResearcherSeesCountsAndGroupMeans() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
        SignedInAs.researcherOf(study);

        open("instruments");

        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("Baseline")
                .contains("35.8 (n = 1)");
    }

    @Test
    void othersDoNotFindTheseScreens() {
        SignedInAs.leadOf(study);
        UI.getCurrent().navigate("studies/" + code() + "/instruments");
        assertThat(find(InstrumentsView.class).exists()).isFalse();

        SignedInAs.researcherOf(study);
        UI.getCurrent().navigate("studies/" + code() + "/surveys");
        assertThat(find(SurveysView.class).exists()).isFalse();
    }

    private static AnswerForm form(AnswerView view) {
        return requireNonNull(view.form);
    }

    private static void move(AnswerForm form, String item, double to) {
        var input = (SliderInput) form.question(item).input;
        if (input.slider.getValue() == to) {
            input.middle.click();
        } else {
            input.slider.setValue(to);
        }
    }

    private void open(String path) {
        UI.getCurrent().navigate("studies/" + code() + "/" + path);
        assertThat(find(H1.class).exists()).as("a page for " + path).isTrue();
    }

    private String code() {
        return SystemAuthority.call(() -> studies.definition(study).code());
    }
}
