package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.Design;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.beans.factory.annotation.Autowired;

/** What the set-up says follows from the design: nothing of figures where none are measured, nothing of lots where none are drawn. */
@PilothouseTest
class DesignWordsTest extends SpringBrowserlessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Studies studies;

    private final String code = SampleStudies.freshCode();

    @Test
    void theOutlookOnInterviewsSpeaksOfThemesAndAsksForNoNumbers() {
        open(Design.QUALITATIVE_ONLY, List.of(), "forecast");

        assertThat(find(IntegerField.class).all()).isEmpty();
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Time and use: nobody logs a note in this design.")
                .noneMatch(text -> text.contains("are planned"));
    }

    @Test
    void interviewsAreNotAskedForABaseline() {
        open(Design.QUALITATIVE_ONLY, List.of(), "phases");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Interviews need none: nobody logs notes in this design.");
    }

    @Test
    void theOverviewSaysBeforeWhatThingsAreToBeDone() {
        open(Design.QUALITATIVE_ONLY, List.of(), "about");

        navigate(OverviewView.class, Map.of("study", code));

        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("before the first interview")
                .doesNotContain("before the first note");
    }

    @Test
    void groupsThatAreNotDrawnComeFromAList() {
        var groups = List.of(
                new Phase("With", PhaseKind.INTERVENTION, DAY, DAY, "TOOL", null, null),
                new Phase("Without", PhaseKind.BASELINE, DAY, DAY, "USUAL", null, null));
        open(Design.PARALLEL_NONRANDOM, groups, "allocation");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Groups");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Drawing lots");

        navigate(OverviewView.class, Map.of("study", code));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Hand over the list of groups: before that nobody belongs to one.");
    }

    private void open(Design design, List<Phase> phases, String part) {
        var two = SampleStudies.twoTools(code);
        var study = SystemAuthority.call(() -> studies.create(new StudyDefinition(
                code,
                two.title(),
                design,
                two.purpose(),
                null,
                two.timezone(),
                null,
                null,
                two.analysisPlan(),
                phases,
                two.sites(),
                List.of(),
                List.of(),
                List.of())));
        SignedInAs.leadOf(study);
        navigate(SetupView.class, Map.of("study", code, "part", part));
    }
}
