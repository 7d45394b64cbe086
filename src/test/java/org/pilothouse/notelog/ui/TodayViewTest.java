package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.DraftProblem;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.telling.ToldKind;
import org.pilothouse.notelog.telling.ToldLine;
import org.pilothouse.notelog.timer.Finish;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.PhaseKind;

class TodayViewTest extends TodayPage {

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
    void whatWasToldAboutANoteWaitsWhileItIsWrittenAgain() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        tap("It failed");
        var noteRef = written().getFirst().noteRef();
        telling.tell(study, ToldKind.PROBLEM, noteRef, "The draft was about somebody else.");

        tap("Undo");
        assertThat(telling.mine(study)).extracting(ToldLine::noteRef).containsExactly(noteRef);
        tap("Go on");
        tap("It failed");
        assertThat(written()).extracting(NoteLine::noteRef).containsExactly(noteRef);
        assertThat(telling.mine(study)).hasSize(1);

        tap("Undo");
        timers.discard(study, noteRef);
        assertThat(telling.mine(study)).isEmpty();
    }

    @Test
    void anotherReasonIsForgottenWhenTheNoteWrittenAgainGivesNone() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        var noteRef = timers.open(study).getFirst().noteRef();
        timers.finish(study, noteRef, new Finish(UseOutcome.NOT_USED, NonUseReason.OTHER));
        telling.tellReason(study, noteRef, "The screen was shared.");
        timers.undo(study, noteRef);
        assertThat(telling.mine(study)).hasSize(1);

        timers.finish(study, noteRef, new Finish(UseOutcome.USED_KEPT, null));

        assertThat(telling.mine(study)).isEmpty();
    }

    @Test
    void whetherItWasOutsideClientHoursIsOneTap() {
        open(PhaseKind.INTERVENTION);
        tap("Start");
        timers.correct(study, timers.open(study).getFirst().noteRef(), 6.0);
        navigateToToday();
        tap("Kept parts");
        var hours = find(ClientHours.class).single();
        assertThat(hours.getValue()).as("nothing is assumed").isNull();
        assertThat(written().getFirst().note().time().outsideHoursMinutes()).isNull();

        test(hours).selectItem("Outside client hours");
        assertThat(written().getFirst().note().time().outsideHoursMinutes()).isEqualTo(6.0);

        test(hours).selectItem("In client hours");
        assertThat(written().getFirst().note().time().outsideHoursMinutes()).isZero();
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
}
