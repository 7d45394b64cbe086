package org.pilothouse.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.PilotWithFindings;
import org.pilothouse.report.NightlyFigures;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Figure;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class FindingsViewsTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithFindings pilots;

    @Autowired
    Studies studies;

    @Autowired
    NightlyFigures nights;

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
        assertThat(find(Chart.class).all()).hasSize(1);
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
        assertThat(find(Chart.class).all()).hasSize(1);
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
