package org.pilothouse.notelog.timer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteDetail;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's timed notes: one clock runs, others may rest. */
@Service
@Transactional
@MayLogOwn
public class NoteTimers {
    private static final double MINUTES_AT_MOST = 960;

    private final OwnTimers timers;
    private final OwnNotes notes;

    NoteTimers(OwnTimers timers, OwnNotes notes) {
        this.timers = timers;
        this.notes = notes;
    }

    /** Notes being written, running or paused, the first begun first. */
    @Transactional(readOnly = true)
    public List<TimerState> open(StudyId study) {
        return timers.open(study);
    }

    /**
     * Begins a note.
     *
     * @param tool {@link ToolUse#NONE} for none
     * @throws NoteRefused if another runs already, or nothing may be logged today
     */
    public TimerState start(StudyId study, String noteType, String tool) {
        return start(study, noteType, tool, 0);
    }

    /**
     * The same, by somebody who was busy choosing for a while.
     *
     * @param loggingSeconds how long that took
     * @throws NoteRefused if another runs already, or nothing may be logged today
     */
    public TimerState start(StudyId study, String noteType, String tool, int loggingSeconds) {
        var choices = notes.choices(study);
        if (choices.refusal() != null) {
            throw new NoteRefused(choices.refusal());
        }
        if (choices.type(noteType).isEmpty()
                || ToolUse.isTool(tool) && choices.tool(tool).isEmpty()) {
            throw new NoteRefused(Reason.NOT_UNDERSTOOD);
        }
        var draw = notes.draw(study, timers.open(study).size());
        return timers.start(study, notes.newReference(study), noteType, tool, draw, loggingSeconds);
    }

    /** Stops the clock for a while. */
    public TimerState pause(StudyId study, String noteRef) {
        return timers.change(study, noteRef, timer -> timer.pause(timers.now()));
    }

    /**
     * Lets the clock run on.
     *
     * @throws NoteRefused if another note runs
     */
    public TimerState resume(StudyId study, String noteRef) {
        return timers.change(study, noteRef, timer -> timer.resume(timers.now()));
    }

    /** Another step of the work begins. */
    public TimerState step(StudyId study, String noteRef, StepKind step) {
        return timers.change(study, noteRef, timer -> timer.step(step, timers.now()));
    }

    /**
     * Sets the clock by hand and pauses it; the events keep what it said.
     *
     * @param minutes null when nobody can say
     * @throws NoteRefused if the minutes are below zero or more than a day of documentation may have
     */
    public TimerState correct(StudyId study, String noteRef, @Nullable Double minutes) {
        if (minutes != null && !(minutes >= 0 && minutes <= MINUTES_AT_MOST)) {
            throw new NoteRefused(minutes < 0 ? Reason.BELOW_ZERO : Reason.DAY_OVERFULL);
        }
        return timers.change(study, noteRef, timer -> timer.correct(minutes, timers.now()));
    }

    /** Notes that the page of a running note did not move for that long. Its time counts all the same. */
    public TimerState idle(StudyId study, String noteRef, Duration length) {
        return timers.change(study, noteRef, timer -> timer.idle(length, timers.now()));
    }

    /**
     * Ends a note and logs it on the day it was begun, with the time the clock ran and the steps that were tapped.
     *
     * @throws NoteRefused if a check objects; the note stays as it was
     */
    public NoteLine finish(StudyId study, String noteRef, Finish finish) {
        var ended = timers.change(study, noteRef, timer -> timer.stop(timers.now()));
        var tool = finish.outcome() == UseOutcome.NOT_USED ? ToolUse.NONE : ended.tool();
        var doubt = ended.doubt();
        var line = notes.record(
                study,
                noteRef,
                new OwnNote(
                        LocalDate.ofInstant(ended.startedAt(), timers.zone(study)),
                        ended.noteType(),
                        tool,
                        finish.outcome(),
                        finish.reason(),
                        Set.of(),
                        null,
                        MeasurementMethod.APP_TIMER,
                        doubt.unknown() ? null : ended.minutes(),
                        ended.steps(),
                        NoteDetail.drawn(ended.draw())
                                .loggedFor(timers.loggingSeconds(study, noteRef) + finish.loggingSeconds()),
                        doubt.corrected() || doubt.forgotten(),
                        null));
        timers.finished(study, line);
        if (doubt.forgotten()) {
            timers.forgotten(study, noteRef);
        }
        if (!doubt.corrected()) {
            timers.compare(study, noteRef);
        }
        return line;
    }

    /** Takes a finished note out of the log again; its timer is paused with all its time. */
    public void undo(StudyId study, String noteRef) {
        notes.writeAgain(study, noteRef);
        timers.reopen(study, noteRef);
    }

    /** Throws away a note that was begun by mistake. */
    public void discard(StudyId study, String noteRef) {
        timers.discard(study, noteRef);
    }
}
