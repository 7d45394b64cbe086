package org.pilothouse.notelog.timer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.timer.TimerEvent.Kind;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A note being written. {@code runningFor} names the clinician while the clock runs, so that only one runs for each. */
@Entity
class NoteTimer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String noteRef;
    private ParticipantCode participant;
    private @Nullable ParticipantCode runningFor;
    private String noteType;
    private String tool;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "note_timer_event", joinColumns = @JoinColumn(name = "note_timer"))
    @OrderColumn(name = "position")
    private List<TimerEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoteTimer() {}

    NoteTimer(StudyId study, String noteRef, ParticipantCode participant, String noteType, String tool, Instant now) {
        this.study = study;
        this.noteRef = noteRef;
        this.participant = participant;
        this.noteType = noteType;
        this.tool = tool;
        startedAt = now;
        runningFor = participant;
        events.add(new TimerEvent(Kind.START, now));
    }

    /** Stops the clock for a while; nothing happens when it rests already, as after a tap in two tabs. */
    void pause(Instant now) {
        requireOpen();
        if (runningFor != null) {
            runningFor = null;
            events.add(new TimerEvent(Kind.PAUSE, now));
        }
    }

    void resume(Instant now) {
        requireOpen();
        if (runningFor == null) {
            runningFor = participant;
            events.add(new TimerEvent(Kind.RESUME, now));
        }
    }

    void stop(Instant now) {
        requireOpen();
        runningFor = null;
        endedAt = now;
        events.add(new TimerEvent(Kind.STOP, now));
    }

    /** Takes the end back: the note is paused again with all its time. */
    void reopen() {
        endedAt = null;
    }

    TimerState state(Instant now) {
        var active = TimerEvent.active(events, now);
        return new TimerState(noteRef, noteType, tool, startedAt, runningFor != null, active);
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new NoteRefused(Reason.NOT_RUNNING);
        }
    }
}
