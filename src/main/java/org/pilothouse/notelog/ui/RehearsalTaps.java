package org.pilothouse.notelog.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.Rehearsal;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.timer.Finish;
import org.pilothouse.notelog.timer.TimerState;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Phase;

/** A clinician's day that stays in the browser's session of the lead who tries it: one note at a time, and nothing is kept. */
class RehearsalTaps implements TodayTaps {
    private static final String REF = "try";

    private final StudyId study;
    private final Phase phase;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private final Runnable showAgain;
    private @Nullable TimerState timer;
    private @Nullable NoteLine finished;
    private Instant since = Instant.EPOCH;

    RehearsalTaps(StudyId study, Phase phase, Rehearsal rehearsal, Clock clock, Runnable showAgain) {
        this.study = study;
        this.phase = phase;
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.showAgain = showAgain;
    }

    @Nullable TimerState timer() {
        return timer == null ? null : at(timer, timer.running());
    }

    @Nullable NoteLine finished() {
        return finished;
    }

    @Override
    public void start(LogChoices.Type type, String tool, int loggingSeconds) {
        since = clock.instant();
        finished = null;
        timer = new TimerState(REF, type.code(), tool, since, true, Duration.ZERO);
        showAgain.run();
    }

    @Override
    public void pause(String noteRef) {
        turn(false);
        showAgain.run();
    }

    @Override
    public void resume(String noteRef) {
        turn(true);
        showAgain.run();
    }

    @Override
    public void hold(String noteRef) {
        turn(false);
    }

    /** Nothing is kept of steps and pauses of the page. */
    @Override
    public void step(String noteRef, StepKind step) {
        showAgain.run();
    }

    @Override
    public void correct(String noteRef, @Nullable Double minutes) {
        showAgain.run();
    }

    @Override
    public void idle(String noteRef, Duration length) {
        showAgain.run();
    }

    private void turn(boolean running) {
        if (timer != null) {
            timer = at(timer, running);
            since = clock.instant();
        }
    }

    private TimerState at(TimerState state, boolean running) {
        var gone = state.running() ? Duration.between(since, clock.instant()) : Duration.ZERO;
        return new TimerState(
                REF,
                state.noteType(),
                state.tool(),
                state.startedAt(),
                running,
                state.active().plus(gone));
    }

    @Override
    public void finish(String noteRef, Finish finish) {
        turn(false);
        if (timer != null) {
            var tool = finish.outcome() == UseOutcome.NOT_USED ? ToolUse.NONE : timer.tool();
            keep(new OwnNote(
                    phase.start(),
                    timer.noteType(),
                    tool,
                    finish.outcome(),
                    finish.reason(),
                    Set.of(),
                    null,
                    MeasurementMethod.APP_TIMER,
                    timer.minutes(),
                    List.of()));
        }
    }

    private void keep(OwnNote told) {
        finished = rehearsal.note(study, phase, REF, told);
        showAgain.run();
    }

    @Override
    public void discard(String noteRef) {
        timer = null;
        finished = null;
        showAgain.run();
    }

    @Override
    public void undo(String noteRef) {
        finished = null;
        showAgain.run();
    }

    @Override
    public void change(NoteLine line, OwnNote changed) {
        keep(changed);
    }

    @Override
    public void tellReason(String noteRef, String words) {
        // nothing is written when somebody tries it out
    }

    @Override
    public String reasonTold(String noteRef) {
        return "";
    }

    @Override
    public void showAgain() {
        timer = null;
        finished = null;
        showAgain.run();
    }
}
