package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.DraftProblem;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.Sampling;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.ToolPauses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class TodayViewTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteTimers timers;

    @Autowired
    Telling telling;

    @Autowired
    OwnNotes notes;

    @Autowired
    StudyDirectory studies;

    @Autowired
    Sampling sampling;

    @Autowired
    ToolPauses pauses;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @Test
    void typeToolGoAndOneTapToFinish() {
        open(PhaseKind.INTERVENTION);

        tap("Start");
        assertThat(find(NoteClock.class).exists()).isTrue();
        assertThat(timers.open(study)).hasSize(1);
        tap("Kept parts");

        var line = written().get(0);
        assertThat(line.note().use().useOutcome()).isEqualTo(UseOutcome.USED_PARTLY);
        assertThat(line.note().use().tool()).isEqualTo("General");
        assertThat(timers.open(study)).isEmpty();
    }

    @Test
    void fourTypesStandReadyAndTheOthersAreOneTapAway() {
        open(PhaseKind.INTERVENTION);
        var types = IntStream.range(0, 11)
                .mapToObj(number -> new LogChoices.Type("T" + number, "Type " + number, true))
                .toList();
        var today = notes.choices(study);
        var many = new LogChoices(today.day(), null, types, today.tools(), true, null, null);

        var start = new StartNote(many, new LoggedTaps(study, timers, notes, telling, any -> {}), Stopwatch.started());

        assertThat(start.type.getListDataView().getItems()).containsExactlyElementsOf(types.subList(0, 4));
        start.more.click();
        assertThat(start.type.getListDataView().getItems()).containsExactlyElementsOf(types);
        assertThat(start.type.getValue()).isEqualTo(types.getFirst());
        assertThat(start.more.getParent()).isEmpty();
    }

    @Test
    void aOneTapStartCountsFromTheMomentItsClinicianCameToThePage() {
        open(PhaseKind.INTERVENTION);
        var nanos = new AtomicLong();
        var busy = Stopwatch.by(nanos::get);
        var start = new StartNote(notes.choices(study), new LoggedTaps(study, timers, notes, telling, any -> {}), busy);

        nanos.addAndGet(7_000_000_000L);
        start.go.click();
        nanos.addAndGet(3_000_000_000L);
        var running = timers.open(study).getFirst();
        var panel = new RunningNote(
                running, notes.choices(study), new LoggedTaps(study, timers, notes, telling, any -> {}), busy);
        panel.pause.click();
        nanos.addAndGet(600_000_000_000L);
        busy.again(); // ten minutes later the page is in front once more
        nanos.addAndGet(2_000_000_000L);
        ((Button) panel.ways.getComponentAt(1)).click();

        assertThat(written().getFirst().note().detail().loggingSeconds()).isEqualTo(7 + 3 + 2);
    }

    @Test
    void aTimerThatWasForgottenIsAskedAboutAtTheNextVisit() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        jdbc.sql(
                        "update note_timer_event set happened_at = ? where note_timer in (select id from note_timer where study = ?)")
                .params(OffsetDateTime.now().minusHours(15), study.value())
                .update();

        navigateToToday();
        assertThat(button("Kept parts")).isEmpty();
        var asked = find(ForgottenTime.class).single();
        assertThat(asked.getElement().getTextRecursively()).contains("15 h 0 min", "120.0 min");
        tap("Set the minutes");
        assertThat(asked.minutes.isInvalid()).isTrue();
        asked.minutes.setValue(17.0);
        tap("Set the minutes");
        assertThat(find(ForgottenTime.class).exists()).isFalse();
        tap("Kept parts");

        assertThat(written().getFirst().minutes()).isEqualTo(17);
        assertThat(written().getFirst().note().time().corrected()).isTrue();
    }

    @Test
    void theClockIsStillThereAfterAReload() {
        open(PhaseKind.INTERVENTION);
        tap("Start");

        navigateToToday();

        assertThat(find(RunningNote.class).exists()).isTrue();
        assertThat(button("Start")).isEmpty();
    }

    @Test
    void notUsingTheToolAsksWhyWhileTheClockRests() {
        open(PhaseKind.INTERVENTION);
        tap("Start");

        tap("Did not use it");
        assertThat(timers.open(study).get(0).running()).isFalse();
        tap("My template is better");

        assertThat(written().get(0).note().use()).isEqualTo(ToolUse.none(NonUseReason.OWN_TEMPLATE_BETTER));
    }

    @Test
    void baselineShowsNeitherToolNorReason() {
        open(PhaseKind.BASELINE);

        assertThat(find(StartNote.class).single().tool.isAttached()).isFalse();
        tap("Start");
        assertThat(button("Did not use it")).isEmpty();
        tap("Done");

        assertThat(written().get(0).note().use()).isEqualTo(ToolUse.none(null));
    }

    @Test
    void whatWasWrongWithTheDraftIsOneOptionalTap() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        tap("Kept, small edits");

        find(FinishedNote.class).single().problems.setValue(Set.of(DraftProblem.MISSING));
        assertThat(written().get(0).note().use().draftProblems()).containsExactly(DraftProblem.MISSING);

        test(find(FinishedNote.class).single().setting).selectItem("Home");
        assertThat(written().get(0).note().setting()).isEqualTo(Setting.HOME);
    }

    @Test
    void nothingToFixAndAProblemExcludeEachOther() {
        assertThat(FinishedNote.consistent(Set.of(DraftProblem.NONE), Set.of(DraftProblem.NONE, DraftProblem.ADDED)))
                .containsExactly(DraftProblem.ADDED);
        assertThat(FinishedNote.consistent(Set.of(DraftProblem.ADDED), Set.of(DraftProblem.NONE, DraftProblem.ADDED)))
                .containsExactly(DraftProblem.NONE);
    }

    @Test
    void undoBringsThePausedNoteBack() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        tap("It failed");
        assertThat(find(FinishedNote.class).single().problems.isAttached())
                .as("no draft, no question about it")
                .isFalse();

        tap("Undo");

        assertThat(written()).isEmpty();
        assertThat(button("Go on")).hasSize(1);
    }

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
    void aPausedToolIsDiscouragedAndItsUseIsRecordedAllTheSame() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        var clinician = pilots.clinician(study, "P01");
        SystemAuthority.run(() -> pauses.pause(study, "General", "Drafts left out the plan."));
        SignedInAs.clinicianOf(study, clinician);
        navigateToToday();

        assertThat(find(PausedTool.class).single().getElement().getTextRecursively())
                .contains("General is paused since", "Drafts left out the plan.");
        var start = find(StartNote.class).single();
        assertThat(start.tool.getValue().isTool()).isFalse();
        start.tool.setValue(start.tool.getListDataView().getItem(1));
        tap("Start");
        tap("Kept parts");

        var line = written().getFirst();
        assertThat(line.note().use().tool()).isEqualTo("General");
        assertThat(line.whilePaused()).isTrue();
        assertThat(Labels.use(start, line)).contains("used while paused");
    }

    @Test
    void notUsingAPausedToolNeedsNoReason() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        var clinician = pilots.clinician(study, "P01");
        SystemAuthority.run(() -> pauses.pause(study, "General", "Drafts left out the plan."));
        SignedInAs.clinicianOf(study, clinician);
        navigateToToday();

        tap("Start");
        tap("Done");

        assertThat(written().getFirst().note().use()).isEqualTo(ToolUse.none(null));
    }

    @Test
    void withoutConsentTodaySaysWhyAndOffersNothing() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        SignedInAs.clinicianOf(study, new ParticipantCode("P55"));
        navigateToToday();

        assertThat(find(StartNote.class).exists()).isFalse();
        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().contains("agreed"));
    }

    private void askEveryNote() {
        SystemAuthority.run(() -> sampling.declare(study, 1));
        navigateToToday();
    }

    private void open(PhaseKind kind) {
        study = pilots.createNowIn(kind);
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
        navigateToToday();
    }

    private void navigateToToday() {
        var code = studies.mine().stream()
                .filter(line -> line.id().equals(study))
                .findFirst()
                .orElseThrow()
                .code();
        navigate("studies/" + code + "/today", TodayView.class);
    }

    private List<Button> button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .toList();
    }

    private void tap(String text) {
        test(button(text).get(0)).click();
    }

    private List<NoteLine> written() {
        return notes.between(study, notes.today(study), notes.today(study));
    }
}
