package org.pilothouse.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Figure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a lead is shown of the findings: as of last night, in parts, and what is missing. */
class FindingsForLeadsViewsTest extends FindingsPages {
    @Autowired
    JdbcClient jdbc;

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

    private String asOf(StudyId study) {
        open(study, "time");
        return find(AsOf.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .collect(java.util.stream.Collectors.joining());
    }
}
