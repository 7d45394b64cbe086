package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.study.PhaseKind;

/** Notes told by hand: after the fact, several at once, set right and deleted. */
class TodayFormTest extends TodayPage {

    @Test
    void aForgottenNoteIsLoggedWithItsSteps() {
        open(PhaseKind.INTERVENTION);
        askEveryNote();
        tap("Log a note");
        var dialog = find(NoteDialog.class).single();
        var form = dialog.form;

        tap("Save");
        assertThat(form.tool.isInvalid()).isTrue();
        assertThat(form.tool.getErrorMessage()).contains("Choose the tool");

        test(form.tool).selectItem("General (1.0)");
        form.outcome.setValue(UseOutcome.GENERATED_DISCARDED);
        form.minutes.setValue(15.0);
        test((Button) form.steps.chips.getComponentAt(0)).click();
        find(com.vaadin.flow.component.textfield.NumberField.class, form.steps)
                .single()
                .setValue(12.0);
        assertThat(form.sum.getText()).contains("12.0", "15.0");
        tap("Save");

        var line = written().get(0);
        assertThat(line.note().time().measurementMethod()).isEqualTo(MeasurementMethod.SELF_REPORT_PER_NOTE);
        assertThat(line.minutes()).isEqualTo(15.0);
        assertThat(line.note().steps()).hasSize(1);
        assertThat(line.note().use().toolVersion()).isEqualTo("1.0");
    }

    @Test
    void withoutAToolTheFormAsksForTheReason() {
        open(PhaseKind.INTERVENTION);
        tap("Log a note");
        var form = find(NoteDialog.class).single().form;
        test(form.tool).selectItem("No tool");

        assertThat(form.reason.isVisible()).isTrue();
        assertThat(form.outcome.isVisible()).isFalse();
        form.type.setValue(form.type.getListDataView().getItem(1)); // a referral, for which no tool is meant
        assertThat(form.reason.isVisible()).isFalse();
    }

    @Test
    void anotherReasonIsSaidInTheFormAndStandsThereWhenItIsOpenedAgain() {
        open(PhaseKind.INTERVENTION);
        tap("Log a note");
        var form = find(NoteDialog.class).single().form;
        test(form.tool).selectItem("No tool");
        assertThat(form.otherReason.isVisible()).isFalse();
        form.reason.setValue(NonUseReason.OTHER);
        test(form.otherReason).setValue("The screen was shared.");
        form.minutes.setValue(9.0);
        tap("Save");
        assertThat(written().getFirst().note().use()).isEqualTo(ToolUse.none(NonUseReason.OTHER));

        test(find(NativeButton.class).single()).click();
        assertThat(find(NoteDialog.class).single().form.otherReason.getValue()).isEqualTo("The screen was shared.");
    }

    @Test
    void aNoteInTheListOpensAndCanBeDeleted() {
        open(PhaseKind.BASELINE);
        tap("Start");
        tap("Done");

        test(find(NativeButton.class).single()).click();
        tap("Delete");

        assertThat(written()).isEmpty();
    }

    @Test
    void minutesOutsideClientHoursAreNoMoreThanAllAndStandWhereTheNoteIsOpenedAgain() {
        open(PhaseKind.BASELINE);
        tap("Log a note");
        var form = find(NoteDialog.class).single().form;
        form.minutes.setValue(9.0);
        form.outsideHours.setValue(10.0);
        tap("Save");
        assertThat(form.outsideHours.getErrorMessage()).contains("not more than the minutes in all");
        form.outsideHours.setValue(4.0);
        tap("Save");
        assertThat(written().getFirst().note().time().outsideHoursMinutes()).isEqualTo(4.0);

        test(find(NativeButton.class).single()).click();
        var again = find(NoteDialog.class).single().form;
        assertThat(again.outsideHours.getValue()).isEqualTo(4.0);
        again.outsideHours.setValue(0.0);
        tap("Save");

        assertThat(written().getFirst().note().time().outsideHoursMinutes()).isZero();
        assertThat(jdbc.sql("select was from note_correction where study = ? and field = 'outside_hours_minutes'")
                        .param(study.value())
                        .query(String.class)
                        .single())
                .isEqualTo("4.0");
    }

    @Test
    void severalNotesShareWhatWasOutsideClientHours() {
        open(PhaseKind.BASELINE);
        tap("Log several");
        var form = find(NoteDialog.class).single().form;
        form.minutes.setValue(20.0);
        form.outsideHours.setValue(10.0);
        tap("Save");

        assertThat(written())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line.note().time().outsideHoursMinutes()).isEqualTo(5.0));
    }
}
