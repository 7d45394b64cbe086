package org.pilothouse.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Figure;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.ChangeType;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import org.springframework.beans.factory.annotation.Autowired;

class FindingsViewsTest extends FindingsPages {
    private static final DecisionRule RULE =
            new DecisionRule("utilisation", Bound.LOW, Comparison.AT_LEAST, 0.4, "EXTEND_PILOT");

    @Autowired
    PlanDeviations deviations;

    @Test
    void useSaysItsFinding() {
        var study = pilots.of(10);

        open(study, "use");

        assertThat(title()).isEqualTo("50.0 % of eligible notes were finished with the tool");
        assertThat(find(Chart.class).all()).as("reasons, and use by week").hasSize(2);
        assertThat(find(Figure.class).all().getFirst().getElement().getTextRecursively())
                .contains("10 clinicians · 160 notes")
                .contains("How was this computed?");
    }

    @Test
    void timeSaysItsFindingAndHowItWasMeasured() {
        var study = pilots.of(10);

        open(study, "time");

        assertThat(title()).startsWith("Notes took").endsWith("less with the tools");
        assertThat(find(Figure.class).all().getFirst().getElement().getTextRecursively())
                .contains("app timer");
        assertThat(text()).contains("tool and time cannot be separated").doesNotContain("analysis.");
    }

    @Test
    void furtherMeasuresOfTimeOpenUpLikeTheOneOnTop() {
        var study = pilots.of(10);
        open(study, "time");

        moreMeasures();

        assertThat(find(H3.class).all()).extracting(H3::getText).contains("How long a note takes");
        assertThat(find(Figure.class).all())
                .extracting(figure -> figure.getElement().getTextRecursively())
                .anySatisfy(figure -> assertThat(figure)
                        .contains("Mean time on a note")
                        .contains("10 clinicians · 220 notes · app timer")
                        .contains("interruptions are in no total"));
        assertThat(text()).contains("Checking and editing the draft").doesNotContain("analysis.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void everyChartWithoutACalendarSaysThatAToolGotAnotherVersion(String page) {
        var study = withASecondVersion();

        open(study, page);

        assertThat(find(Chart.class).all().getFirst().getElement().getProperty("description"))
                .contains("A tool got another version in the middle of a phase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time"})
    void aToolThatGotAnotherVersionIsMarkedInTheChartWithACalendar(String page) {
        var study = withASecondVersion();

        open(study, page);

        assertThat(find(Chart.class).all().getLast().getElement().getProperty("spec"))
                .contains("General 1.1");
    }

    private StudyId withASecondVersion() {
        var study = pilots.of(10);
        SignedInAs.leadOf(study);
        var set = studies.definition(study);
        var general = set.tools().getFirst();
        var second = new Version("1.1", PilotWithNotes.IN_FIRST, null, ChangeType.PROMPT);
        var changed = new Tool(
                general.name(),
                general.kind(),
                null,
                null,
                null,
                List.of(general.versions().getFirst(), second));
        studies.change(study, set.withTools(List.of(changed, set.tools().getLast())));
        freeze(study);
        return study;
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void whatWasChangedOfAFrozenPlanStandsBesideTheFiguresWithItsReason(String page) {
        var study = pilots.of(10);
        SignedInAs.leadOf(study);
        studies.freezePlan(study);
        deviations.make(
                study,
                frozen -> frozen.withPlan(frozen.analysisPlan().with(List.of(RULE), List.of())),
                "A board asked for it");
        SignedInAs.researcherOf(study);

        open(study, page);

        assertThat(text())
                .contains(
                        "after the plan was frozen",
                        "use, lower end at least 0.4 → extend the pilot",
                        "A board asked for it")
                .doesNotContain("EXTEND_PILOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void anEmptyPilotSaysWhatBelongsHere(String page) {
        var study = pilots.of(0);

        open(study, page);

        assertThat(find(H2.class).all().getFirst().getText())
                .isNotBlank()
                .isNotEqualTo("Too few clinicians to show numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void aManagerDoesNotLearnThatThePageExists(String page) {
        var study = pilots.of(1);
        var address = at(study, page);
        SignedInAs.managerOf(study);

        assertThatThrownBy(() -> navigate(address, FindingsPage.class)).isInstanceOf(RuntimeException.class);
    }

    private String title() {
        return find(H1.class).all().getFirst().getText();
    }
}
