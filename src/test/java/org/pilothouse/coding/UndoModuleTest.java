package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.interview.TestInterviews.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.coding.CodingRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking back and doing again what somebody did in a text. */
@PilothouseTest
class UndoModuleTest extends OneTextAndACode {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyStepCanBeTakenBackAndDoneAgain() {
        var applied = coding.apply(study, text, code, 5, 10).put().getFirst();
        coding.resize(study, applied.guid(), 5, 16);
        coding.uncode(study, applied.guid());
        assertThat(coding.open(study, text).codings()).isEmpty();

        assertThat(coding.undo(study, text).put().getFirst().end()).isEqualTo(16);
        assertThat(coding.undo(study, text).put().getFirst().end()).isEqualTo(10);
        assertThat(coding.undo(study, text).removed()).containsExactly(applied.guid());
        assertRefused(() -> coding.undo(study, text), Reason.NOTHING_TO_UNDO);

        assertThat(coding.redo(study, text).put().getFirst().guid()).isEqualTo(applied.guid());
        assertThat(coding.redo(study, text).put().getFirst().end()).isEqualTo(16);
        assertThat(coding.redo(study, text).removed()).containsExactly(applied.guid());
        assertRefused(() -> coding.redo(study, text), Reason.NOTHING_TO_REDO);
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() {
        coding.apply(study, text, code, 5, 10);
        coding.undo(study, text);
        coding.apply(study, text, code, 5, 8);

        assertRefused(() -> coding.redo(study, text), Reason.NOTHING_TO_REDO);
    }

    @Test
    void whatIsSaidOfACodingIsTakenBackStepByStep() {
        var applied = coding.apply(study, text, code, 5, 10).put().getFirst().guid();
        coding.annotate(study, applied, "why");
        coding.judge(study, applied, FitDimension.TASK_TECHNOLOGY, Valence.BARRIER);

        assertThat(remark()).isEqualTo(new Remark("why", FitDimension.TASK_TECHNOLOGY, Valence.BARRIER));
        coding.undo(study, text);
        assertThat(remark()).isEqualTo(new Remark("why", null, null));
        coding.undo(study, text);
        assertThat(remark()).isEqualTo(Remark.NONE);
        coding.redo(study, text);
        coding.redo(study, text);
        coding.uncode(study, applied);
        coding.undo(study, text);

        assertThat(remark()).isEqualTo(new Remark("why", FitDimension.TASK_TECHNOLOGY, Valence.BARRIER));
    }

    @Test
    void anExtensionIsTakenBackInOneStep() {
        var first = coding.apply(study, text, code, 5, 8).put().getFirst();
        coding.apply(study, text, code, 12, 16);
        coding.extend(study, first.guid(), 7, 13);

        var undone = coding.undo(study, text);

        assertThat(undone.put()).hasSize(2);
        assertThat(coding.open(study, text).codings())
                .extracting(each -> each.start() + "-" + each.end())
                .containsExactly("5-8", "12-16");
        assertThat(coding.redo(study, text).removed()).hasSize(1);
        assertThat(coding.open(study, text).codings())
                .extracting(each -> each.start() + "-" + each.end())
                .containsExactly("5-16");
    }

    private Remark remark() {
        return coding.open(study, text).codings().getFirst().remark();
    }

    @Test
    void anExtensionOverWhatIsCodedAlreadyIsNoStep() {
        var applied = coding.apply(study, text, code, 5, 16).put().getFirst();
        coding.extend(study, applied.guid(), 8, 12);

        assertThat(coding.undo(study, text).removed()).containsExactly(applied.guid());
    }

    /** Sixty steps of every kind; the other server has made none of its parts before and gets everything from the database. */
    @Test
    void anotherServerTakesBackEverythingAndDoesItAllAgain() {
        var codes = List.of(code, codebook.addNamed(study, "Time"), codebook.addNamed(study, "Trust"));
        var states = new ArrayList<>(List.of(state(coding)));
        var random = new Random(5);
        while (states.size() <= 60) {
            step(random, codes);
            var state = state(coding);
            if (!state.equals(states.getLast())) {
                states.add(state);
            }
        }

        var restarted = onAnotherServer();
        for (var left = 59; left >= 0; left--) {
            turn(() -> restarted.undo(study, text));
            assertThat(state(restarted)).as("after %d steps", left).isEqualTo(states.get(left));
        }
        assertRefused(() -> turn(() -> restarted.undo(study, text)), Reason.NOTHING_TO_UNDO);

        var oncemore = onAnotherServer();
        for (var done = 1; done <= 60; done++) {
            turn(() -> oncemore.redo(study, text));
            assertThat(state(oncemore)).as("after %d steps", done).isEqualTo(states.get(done));
        }
        assertRefused(() -> turn(() -> oncemore.redo(study, text)), Reason.NOTHING_TO_REDO);
    }

    /** Puts a code on a passage, or changes or takes away a coding that is there. */
    private void step(Random random, List<UUID> codes) {
        var there = coding.open(study, text).codings();
        var kind = there.isEmpty() ? 0 : random.nextInt(6);
        var start = 5 + random.nextInt(10);
        var end = start + 1 + random.nextInt(10);
        if (kind <= 1) {
            coding.apply(study, text, codes.get(random.nextInt(codes.size())), start, end);
            return;
        }
        var one = there.get(random.nextInt(there.size()));
        switch (kind) {
            case 2 -> coding.uncode(study, one.guid());
            case 3 -> coding.annotate(study, one.guid(), "why " + random.nextInt(9));
            case 4 ->
                coding.judge(study, one.guid(), FitDimension.TASK_TECHNOLOGY, Valence.values()[random.nextInt(2)]);
            default -> coding.extend(study, one.guid(), start, end);
        }
    }

    /** Nothing of it was there when the steps were done: as after a restart. */
    private Coding onAnotherServer() {
        var history = fresh(CodingHistory.class);
        var applications = beans.getBean(CodeApplicationRepository.class);
        var desk = new CodingDesk(
                applications,
                history,
                beans.getBean(org.pilothouse.interview.InterviewTexts.class),
                event -> {},
                java.time.Clock.systemUTC());
        return new Coding(
                desk,
                applications,
                fresh(CodingNames.class),
                fresh(Viewpoint.class),
                transcripts,
                beans.getBean(org.pilothouse.security.FreeText.class));
    }

    private <T> T fresh(Class<T> part) {
        return beans.createBean(part);
    }

    private void turn(Supplier<CodingChange> step) {
        Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    /** Every coding with all that is said of it, and its guid. */
    private List<String> state(Coding server) {
        return server.open(study, text).codings().stream()
                .map(each -> each.guid() + " " + each.codeName() + " " + each.start() + "-" + each.end() + " "
                        + each.remark())
                .sorted()
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CodingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
