package org.pilothouse.notelog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.notelog.NoteDetail;
import org.pilothouse.notelog.OtherWork;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.UsualPaths;
import org.pilothouse.notelog.day.OwnDays;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;

class DrawnNotesAndOddOnesTest extends TodayPage {
    @Autowired
    OtherWork work;

    @Autowired
    OwnDays days;

    @Autowired
    UsualPaths paths;

    @Test
    void theLongerQuestionsComeOnlyWithANoteThatWasDrawn() {
        open(PhaseKind.INTERVENTION);
        askEveryNote();
        tap("Start");
        assertThat(find(StepTaps.class).exists()).isTrue();
        tap("Check and edit");
        tap("Kept, small edits");

        var longer = find(LongerAnswers.class).single();
        longer.effort.setValue(3);
        assertThat(written().get(0).note().detail().effort()).isEqualTo(3);
        assertThat(written().get(0).note().detail().detailProbability()).isEqualTo(1.0);
    }

    @Test
    void theUsualPathIsRepeatedInOneTap() {
        open(PhaseKind.INTERVENTION);
        paths.lay(study, "SOAP_PROGRESS", List.of(StepKind.PREPARE, StepKind.COMPOSE, StepKind.SIGN));
        askEveryNote();
        tap("Start");
        tap("Kept, small edits");

        tap("As usual");

        assertThat(written().getFirst().note().steps())
                .extracting(StepEntry::step)
                .containsExactly(StepKind.PREPARE, StepKind.COMPOSE, StepKind.SIGN);
        assertThat(written().getFirst().note().steps()).allMatch(step -> step.minutes() == 0);
        assertThat(find(LongerAnswers.class).single().keepSteps.isVisible()).isFalse();
    }

    @Test
    void aNoteThatWasNotDrawnIsAskedNothingMore() {
        open(PhaseKind.INTERVENTION);
        notAsked();
        tap("Start");
        assertThat(find(StepTaps.class).exists()).isFalse();
        tap("Kept, small edits");
        assertThat(find(LongerAnswers.class).exists()).isFalse();
        tap("Log several");
        assertThat(find(NoteDialog.class).single().form.steps.isVisible()).isFalse();
    }

    @Test
    void severalNotesAreOneBatchThatSharesItsMinutes() {
        open(PhaseKind.BASELINE);
        tap("Log several");
        var form = find(NoteDialog.class).single().form;
        form.count.setValue(4);
        form.minutes.setValue(50.0);
        tap("Save");

        assertThat(written())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.minutes()).isEqualTo(12.5));
        assertThat(written())
                .extracting(line -> line.note().detail().batchId())
                .doesNotContainNull()
                .containsOnly(written().get(0).note().detail().batchId());
    }

    @Test
    void theTimeOfLoggingSeveralAtOnceIsSharedToo() {
        assertThat(NoteDetail.EMPTY.loggedFor(41).inBatch("b", 4).loggingSeconds())
                .isEqualTo(10);
    }

    @Test
    void workOutsideNotesIsAsEasyAsANoteAndCanBeTakenBack() {
        open(PhaseKind.BASELINE);
        tap("Other documentation");
        var dialog = find(WorkDialog.class).single();
        test(dialog.save).click();
        assertThat(dialog.artefact.isInvalid()).isTrue();
        dialog.artefact.setValue("STATS_BILLING_ENTRY");
        dialog.minutes.setValue(7.0);
        test(dialog.save).click();

        assertThat(work.between(study, notes.today(study), notes.today(study)))
                .singleElement()
                .satisfies(line -> assertThat(line.work().minutes()).isEqualTo(7));
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").startsWith("Remove"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(work.between(study, notes.today(study), notes.today(study))).isEmpty();
    }

    @Test
    void thatWasAllIsSaidInOneTapAndTakenBackInAnother() {
        open(PhaseKind.BASELINE);
        tap("That was all for today");
        assertThat(days.end(study, notes.today(study))).isPresent();

        tap("There was more");
        assertThat(days.end(study, notes.today(study))).isEmpty();
    }

    @Test
    void whatLooksOddIsAskedAtTheNextVisitAndCanBeLeftOut() {
        open(PhaseKind.BASELINE);
        tap("Log a note");
        var form = find(NoteDialog.class).single().form;
        form.day.setValue(notes.today(study).minusDays(9));
        form.minutes.setValue(11.0);
        tap("Save");
        assertThat(find(FlagQuestions.class).exists()).isFalse();

        navigateToToday();
        tap("Leave out");

        assertThat(find(FlagQuestions.class).exists()).isFalse();
        var note =
                notes.between(study, LocalDate.EPOCH, notes.today(study)).get(0).note();
        assertThat(note.detail().leftOut()).isTrue();
    }

    /** Of fifty lots one is drawn: the first that is not stands at most two notes away. */
    private void notAsked() {
        SystemAuthority.run(() -> sampling.declare(study, 50));
        navigateToToday();
        while (notes.draw(study, 0).detail()) {
            tap("Start");
            tap("It failed");
        }
    }
}
