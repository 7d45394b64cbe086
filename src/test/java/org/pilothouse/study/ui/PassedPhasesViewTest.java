package org.pilothouse.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.ChangeType;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import org.springframework.beans.factory.annotation.Autowired;

/** A tool changed in the middle of a phase that has passed: the phase is split, and for a frozen plan a reason is asked for. */
@PilothouseTest
class PassedPhasesViewTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    PlanDeviations deviations;

    private final String code = SampleStudies.freshCode();
    private StudyId study;

    @BeforeEach
    void aPilotWhoseToolChanged() {
        study = SystemAuthority.call(() -> studies.create(changed(SampleStudies.twoTools(code))));
        SignedInAs.leadOf(study);
    }

    @Test
    void aPhaseIsSplitWhereItsToolChanged() {
        split();

        assertThat(studies.definition(study).phases())
                .extracting(Phase::name)
                .containsExactly("Baseline", "First", "First · 1.1", "Second");
        assertThat(find(VersionSplit.class).exists()).isFalse();
        assertThat(deviations.all(study)).isEmpty();
    }

    @Test
    void underAFrozenPlanAReasonIsAskedForFirst() {
        studies.freezePlan(study);
        split();

        var dialog = find(PassedDaysDialog.class).single();
        assertThat(studies.definition(study).phases()).hasSize(3);
        test(find(Button.class, dialog).withText("Save").single()).click();
        assertThat(dialog.reason.isInvalid()).isTrue();
        test(dialog.reason).setValue("The vendor changed the prompt.");
        test(find(Button.class, dialog).withText("Save").single()).click();

        assertThat(studies.definition(study).phases()).hasSize(4);
        assertThat(deviations.all(study))
                .singleElement()
                .satisfies(made -> assertThat(made.reason()).isEqualTo("The vendor changed the prompt."));
        navigate(SetupView.class, Map.of("study", code, "part", "plan"));
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.contains("First · 1.1 · General (With a tool), Feb 4, 2026 – Feb 15, 2026"));
    }

    @Test
    void whatWasTypedStaysWhileTheReasonIsAskedFor() {
        studies.freezePlan(study);
        navigate(SetupView.class, Map.of("study", code, "part", "phases"));
        test(find(Button.class)
                        .withCondition(button ->
                                "Edit First".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        var name = find(TextField.class).withCaption("Name").single();
        var end = find(DatePicker.class).withCaption("Last day").single();
        test(name).setValue("First, shorter");
        test(end).setValue(LocalDate.of(2026, 2, 8));
        test(find(Button.class).withText("Save").single()).click();

        assertThat(name.getValue()).isEqualTo("First, shorter");
        assertThat(studies.definition(study).phases().get(1).name()).isEqualTo("First");
        test(find(TextArea.class).withCaption("Why the plan is changed now").single())
                .setValue("The tool was taken away.");
        test(find(Button.class).withText("Save").single()).click();

        var phase = studies.definition(study).phases().get(1);
        assertThat(phase.name()).isEqualTo("First, shorter");
        assertThat(phase.end()).isEqualTo(LocalDate.of(2026, 2, 8));
        assertThat(deviations.all(study)).hasSize(1);
    }

    private void split() {
        navigate(SetupView.class, Map.of("study", code, "part", "phases"));
        test(find(VersionSplit.class).single().split).click();
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private static StudyDefinition changed(StudyDefinition study) {
        var general = study.tools().getFirst();
        return study.withTools(List.of(
                new Tool(
                        general.name(),
                        general.kind(),
                        null,
                        null,
                        null,
                        List.of(
                                general.versions().getFirst(),
                                new Version("1.1", LocalDate.of(2026, 2, 4), null, ChangeType.PROMPT))),
                study.tools().getLast()));
    }
}
