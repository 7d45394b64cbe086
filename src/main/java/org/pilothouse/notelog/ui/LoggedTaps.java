package org.pilothouse.notelog.ui;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.telling.Telling;
import org.pilothouse.notelog.timer.Finish;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** What a tap on Today does in earnest. Whatever is refused is said, and the screen shows what is true now. */
class LoggedTaps implements TodayTaps {
    private final StudyId study;
    private final NoteTimers timers;
    private final OwnNotes notes;
    private final Telling telling;
    private final Consumer<@Nullable String> showAgain;

    /** @param showAgain draws the screen anew, with the note of that reference as the one just finished */
    LoggedTaps(
            StudyId study, NoteTimers timers, OwnNotes notes, Telling telling, Consumer<@Nullable String> showAgain) {
        this.study = study;
        this.timers = timers;
        this.notes = notes;
        this.telling = telling;
        this.showAgain = showAgain;
    }

    @Override
    public void start(LogChoices.Type type, String tool, int loggingSeconds) {
        tap(() -> timers.start(study, type.code(), tool, loggingSeconds), null);
    }

    @Override
    public void step(String noteRef, StepKind step) {
        tap(() -> timers.step(study, noteRef, step), null);
    }

    @Override
    public void correct(String noteRef, @Nullable Double minutes) {
        tap(() -> timers.correct(study, noteRef, minutes), null);
    }

    @Override
    public void idle(String noteRef, Duration length) {
        try {
            timers.idle(study, noteRef, length);
        } catch (Refused finishedMeanwhile) {
            showAgain.accept(null);
        }
    }

    @Override
    public void pause(String noteRef) {
        tap(() -> timers.pause(study, noteRef), null);
    }

    @Override
    public void resume(String noteRef) {
        tap(() -> timers.resume(study, noteRef), null);
    }

    @Override
    public void hold(String noteRef) {
        try {
            timers.pause(study, noteRef);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    @Override
    public void finish(String noteRef, Finish finish) {
        tap(() -> timers.finish(study, noteRef, finish), noteRef);
    }

    @Override
    public void discard(String noteRef) {
        tap(() -> timers.discard(study, noteRef), null);
    }

    @Override
    public void undo(String noteRef) {
        tap(() -> timers.undo(study, noteRef), null);
    }

    @Override
    public void change(NoteLine line, OwnNote changed) {
        tap(() -> notes.change(study, line.noteRef(), changed), line.noteRef());
    }

    @Override
    public void tellReason(String noteRef, String words) {
        try {
            telling.tellReason(study, noteRef, words);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    @Override
    public String reasonTold(String noteRef) {
        return telling.reasonOf(study, noteRef).orElse("");
    }

    @Override
    public void showAgain() {
        showAgain.accept(null);
    }

    private void tap(Runnable action, @Nullable String finished) {
        try {
            action.run();
            showAgain.accept(finished);
        } catch (Refused refusal) {
            showAgain.accept(null);
            Notify.refused(refusal);
        }
    }
}
