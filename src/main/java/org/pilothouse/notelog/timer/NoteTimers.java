package org.pilothouse.notelog.timer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
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
        var choices = notes.choices(study);
        if (choices.refusal() != null) {
            throw new NoteRefused(choices.refusal());
        }
        if (choices.type(noteType).isEmpty()
                || ToolUse.isTool(tool) && choices.tool(tool).isEmpty()) {
            throw new NoteRefused(Reason.NOT_UNDERSTOOD);
        }
        return timers.start(study, notes.newReference(study), noteType, tool);
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

    /**
     * Ends a note and logs it on the day it was begun, with the time the clock ran.
     *
     * @throws NoteRefused if a check objects; the note stays as it was
     */
    public NoteLine finish(StudyId study, String noteRef, Finish finish) {
        var ended = timers.change(study, noteRef, timer -> timer.stop(timers.now()));
        var zone = timers.zone(study);
        var tool = finish.outcome() == UseOutcome.NOT_USED ? ToolUse.NONE : ended.tool();
        return notes.record(
                study,
                noteRef,
                new OwnNote(
                        LocalDate.ofInstant(ended.startedAt(), zone),
                        ended.noteType(),
                        tool,
                        finish.outcome(),
                        finish.reason(),
                        Set.of(),
                        null,
                        MeasurementMethod.APP_TIMER,
                        ended.minutes(),
                        List.of()));
    }

    /** Takes a finished note out of the log again; its timer is paused with all its time. */
    public void undo(StudyId study, String noteRef) {
        notes.remove(study, noteRef);
        timers.reopen(study, noteRef);
    }

    /** Throws away a note that was begun by mistake. */
    public void discard(StudyId study, String noteRef) {
        timers.discard(study, noteRef);
    }
}
