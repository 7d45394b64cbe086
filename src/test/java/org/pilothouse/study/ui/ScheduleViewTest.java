package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Format;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.PlannedRelease;
import org.pilothouse.study.PlannedRelease.Kind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class ScheduleViewTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    PilotClosing closing;

    private final String code = SampleStudies.freshCode();
    private StudyId study;

    @BeforeEach
    void aPilot() {
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
        SignedInAs.leadOf(study);
    }

    @Test
    void surveyRoundsStandBelowPhasesAndToolsOnTheSameDays() {
        navigate(ScheduleView.class, Map.of("study", code));

        assertThat(spans("timeline-label"))
                .startsWith("", "Everybody", "General", "Own")
                .contains("Weekly pulse", "Before we start");
        // the rounds of a pilot of eight weeks, as WavesTest has them
        assertThat(spans("timeline-name"))
                .contains("Intake", "Week 1", "Week 8")
                .doesNotContain("Week 9");
    }

    @Test
    void theFirstTenThingsToComeStandAtOnceAndTheOthersAreFoldedAway() {
        var planned = SampleStudies.twoTools(code);
        var reports = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> new PlannedRelease(LocalDate.now().plusYears(2).plusDays(day), Kind.INTERIM))
                .toList();
        studies.change(study, planned.withPlan(planned.analysisPlan().with(List.of(), reports)));

        navigate(ScheduleView.class, Map.of("study", code));

        assertThat(find(Details.class).single().getSummaryText()).matches("\\d+ more after these");
    }

    @Test
    void aClosedPilotPlansNothingMoreAndItsOverviewLeadsToTheStepsOfClosing() {
        closing.close(study);

        navigate(ScheduleView.class, Map.of("study", code));
        assertThat(paragraphs()).contains("Nothing more is planned.");
        navigate(OverviewView.class, Map.of("study", code));

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Closed on "));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("studies/" + code + "/closing")
                .doesNotContain("studies/" + code + "/setup/plan");
    }

    @Test
    void aVersionInUseHasNoLastDayAndTheWeeksThatAreNotDrawnAreSaid() {
        var planned = SampleStudies.twoTools(code);
        var pilotEnds = planned.phases().getLast().end();
        var later = new Phase(
                "Continued", PhaseKind.MAINTENANCE, pilotEnds.plusDays(1), pilotEnds.plusYears(5), null, null, "Own");
        studies.change(
                study,
                planned.withPhases(Stream.concat(planned.phases().stream(), Stream.of(later))
                        .toList()));

        navigate(ScheduleView.class, Map.of("study", code));

        var deployed = planned.tools().getLast().versions().getFirst().deployedAt();
        assertThat(spans("timeline-dates")).contains("since " + Format.date(deployed, Locale.ENGLISH));
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("Drawn until " + Format.date(pilotEnds.plusWeeks(4), Locale.ENGLISH))
                        && text.endsWith("goes on until " + Format.date(later.end(), Locale.ENGLISH) + "."));
    }

    private List<String> spans(String className) {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName(className))
                .map(Span::getText)
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
