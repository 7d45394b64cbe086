package org.pilothouse.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.PilotWithFindings;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.report.NightlyFigures;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Figure;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.ChangeType;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class FindingsViewsTest extends SpringBrowserlessTest {
    private static final DecisionRule RULE =
            new DecisionRule("utilisation", Bound.LOW, Comparison.AT_LEAST, 0.4, "EXTEND_PILOT");

    @Autowired
    PilotWithFindings pilots;

    @Autowired
    Studies studies;

    @Autowired
    NightlyFigures nights;

    @Autowired
    PlanDeviations deviations;

    @Autowired
    JdbcClient jdbc;

    private void freeze(StudyId study) {
        SystemAuthority.run(() -> nights.freeze(study));
    }

    private String at(StudyId study, String path) {
        return "studies/" + studies.definition(study).code() + "/" + path;
    }

    private void open(StudyId study, String path) {
        UI.getCurrent().navigate(at(study, path));
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String title() {
        return find(H1.class).all().getFirst().getText();
    }

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
    void aLeadOfFourSeesThatTheyAreTooFew(String page) {
        var study = pilots.of(4);
        freeze(study);
        SignedInAs.leadOf(study);

        open(study, page);

        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("Too few clinicians to show numbers");
        assertThat(find(Chart.class).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void aLeadOfTenSeesEachFinding(String page) {
        var study = pilots.of(10);
        freeze(study);
        SignedInAs.leadOf(study);

        open(study, page);

        assertThat(find(Figure.class).all()).hasSize(1);
        var withCalendar = page.equals("use") || page.equals("time");
        assertThat(find(Chart.class).all()).hasSize(withCalendar ? 2 : 1);
        assertThat(text()).doesNotContain("analysis.", "disclosure.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time"})
    void aToolThatGotAnotherVersionIsMarkedInTheChartWithACalendar(String page) {
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

        open(study, page);

        assertThat(find(Chart.class).all().getLast().getElement().getProperty("spec"))
                .contains("General 1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "time", "burden", "workflows"})
    void aLeadIsToldThatTheFirstFiguresComeOvernight(String page) {
        var study = pilots.of(10);
        SignedInAs.leadOf(study);

        open(study, page);

        assertThat(find(H2.class).all().getFirst().getText()).isEqualTo("The first figures appear tomorrow morning");
        assertThat(find(Figure.class).all()).isEmpty();
    }

    @Test
    void aLeadReadsOfWhichNightTheFiguresAre() {
        var study = pilots.of(10);
        freeze(study);
        assertThat(asOf(study)).isEmpty();

        SignedInAs.leadOf(study);

        assertThat(asOf(study)).startsWith("As of ").contains("taken once a night");
    }

    private String asOf(StudyId study) {
        open(study, "time");
        return find(AsOf.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void oneSiteOfManyCanBeChosenWherePeopleEnoughWorkThere() {
        var study = pilots.of(10);
        open(study, "use");

        var chooser = find(PartChooser.class).all().getFirst();
        var site = chooser.getListDataView()
                .getItems()
                .filter(part -> part.site() != null)
                .findFirst();
        test(chooser).selectItem("Site: " + site.orElseThrow().site());

        assertThat(find(Figure.class).all()).hasSize(1);
        assertThat(find(PartChooser.class).all().getFirst().getValue()).isEqualTo(site.orElseThrow());
    }

    /** Each analysis has parts of its own: the site that use is shown of is none that the others are shown of. */
    @ParameterizedTest
    @ValueSource(strings = {"use", "time"})
    void aPartThatLeadsSeeOfOneAnalysisOnlyIsAWholePageAndSaysWhatIsMissing(String page) {
        var study = pilots.of(10);
        freeze(study);
        var own = page.equals("use") ? "utilisation" : "time-change";
        jdbc.sql("delete from nightly_answer where study = ? and part <> '' and analysis <> ?")
                .params(study.value(), own)
                .update();
        SignedInAs.leadOf(study);
        open(study, page);

        var chooser = find(PartChooser.class).all().getFirst();
        var site = chooser.getListDataView()
                .getItems()
                .filter(part -> part.site() != null)
                .findFirst()
                .orElseThrow();
        test(chooser).selectItem("Site: " + site.site());
        moreMeasures();

        assertThat(find(Figure.class).all()).hasSize(1);
        assertThat(text())
                .contains("Not shown of this choice alone", "From week to week")
                .contains(
                        page.equals("use")
                                ? "How much of a kept draft is changed"
                                : "Documentation and scheduled hours")
                .doesNotContain("analysis.");
    }

    /** As when one analysis failed last night. */
    @Test
    void aMeasureThatNoNightHasTakenYetIsSaidToBeMissing() {
        var study = pilots.of(10);
        freeze(study);
        jdbc.sql("delete from nightly_answer where study = ? and analysis in ('workload', 'over-time')")
                .param(study.value())
                .update();
        SignedInAs.leadOf(study);

        open(study, "time");
        moreMeasures();

        assertThat(text())
                .contains("First figures appear tomorrow morning of: From week to week.")
                .contains("First figures appear tomorrow morning of: Documentation and scheduled hours.")
                .contains("How long a note takes");
    }

    private void moreMeasures() {
        find(Details.class).all().stream()
                .filter(details -> details.hasClassName("more-measures"))
                .forEach(details -> details.setOpened(true));
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
}
