package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.study.StudyDefinition;

/** Where somebody starts, and what the overview shows. */
class OverviewViewsTest extends StudyPages {
    @Test
    void everybodyStartsAtTheirFirstPage() {
        SignedInAs.leadOf(study());
        assertThat(opened("")).isInstanceOf(OverviewView.class);
        assertThat(opened("studies/" + code)).isInstanceOf(OverviewView.class);

        SignedInAs.studyCreator();
        assertThat(opened("")).isInstanceOf(HomeView.class);
        assertThat(find(Button.class).withText("New pilot").exists()).isTrue();

        SignedInAs.outsider();
        assertThat(opened("")).isInstanceOf(HomeView.class);
        assertThat(find(Button.class).withText("New pilot").exists()).isFalse();
    }

    @Test
    void theOverviewShowsPhasesAndVersionsOnOneLineOfTime() {
        SignedInAs.leadOf(study());
        navigate(OverviewView.class, Map.of("study", code));

        assertThat(find(Span.class).all())
                .filteredOn(span -> span.hasClassName("timeline-name"))
                .extracting(Span::getText)
                .containsExactly("Baseline", "First", "Second", "1.0", "1.0");
    }

    @Test
    void theOverviewOfANewPilotSaysThatThereIsNothingYet() {
        SignedInAs.leadOf(study());
        navigate(OverviewView.class, Map.of("study", code));

        assertThat(find(FiguresBlock.class).all())
                .extracting(block -> block.getElement().getTextRecursively())
                .containsExactly(
                        "PeopleNobody is invited yet.",
                        "Latest week of loggingShown the night after a week is over, if at least 5 clinicians logged"
                                + " notes in it.",
                        "Surveys outstandingNo survey is open.");
    }

    @Test
    void inASteppedIntroductionEachSiteHasALineOfItsOwn() {
        var study = study();
        SignedInAs.leadOf(study);
        var set = studies.definition(study);
        studies.change(
                study,
                set.withPhases(set.sites().stream()
                        .flatMap(site -> set.phases().stream()
                                .map(phase -> new StudyDefinition.Phase(
                                        phase.name(),
                                        phase.kind(),
                                        phase.start(),
                                        phase.end(),
                                        null,
                                        site.name(),
                                        phase.tool())))
                        .toList()));

        navigate(OverviewView.class, Map.of("study", code));

        assertThat(find(Span.class).all())
                .filteredOn(span -> span.hasClassName("timeline-label"))
                .extracting(Span::getText)
                .contains("Schools", "Clinic")
                .doesNotContain("Everybody");
    }
}
