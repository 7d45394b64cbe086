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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.Draw;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.StepKind;
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
    private @Nullable Boolean sampledDetail;
    private @Nullable Double detailProbability;
    private @Nullable Integer loggingSeconds;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "note_timer_event", joinColumns = @JoinColumn(name = "note_timer"))
    @OrderColumn(name = "position")
    private List<TimerEvent> events = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "note_timer_idle", joinColumns = @JoinColumn(name = "note_timer"))
    @OrderColumn(name = "position")
    private List<IdleTime> idle = new ArrayList<>();

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

    /** Settles, before the clock runs, whether the longer questions are asked. */
    NoteTimer drawn(Draw draw, int secondsOfLogging) {
        loggingSeconds = secondsOfLogging;
        sampledDetail = draw.detail();
        detailProbability = draw.probability();
        return this;
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

    /** Another step of the work begins; the clock runs on. */
    void step(StepKind step, Instant now) {
        requireOpen();
        events.add(TimerEvent.step(step, now));
    }

    /** Sets the clock by hand and lets it rest; what it said before stays among the events. */
    void correct(@Nullable Double minutes, Instant now) {
        requireOpen();
        pause(now);
        events.add(TimerEvent.correct(minutes, now));
    }

    /** The page of this note did not move for that long, up to now; a stretch known already is not noted twice. */
    void idle(Duration length, Instant now) {
        requireOpen();
        var earliest = idle.isEmpty() ? startedAt : idle.getLast().endedAt();
        var began = now.minus(length).isBefore(earliest) ? earliest : now.minus(length);
        if (runningFor != null && began.isBefore(now)) {
            idle.add(new IdleTime(began, now));
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

    /** How long its clinician was busy with beginning it. */
    int loggingSeconds() {
        return loggingSeconds == null ? 0 : loggingSeconds;
    }

    /** Whether the clocks of both ran at once at any time. */
    boolean overlaps(NoteTimer other, Instant now) {
        return Stretches.of(events, now).overlap(Stretches.of(other.events, now));
    }

    TimerState state(Instant now) {
        var reading = TimerReading.of(events, now);
        var draw = new Draw(Boolean.TRUE.equals(sampledDetail), detailProbability == null ? 0 : detailProbability);
        return new TimerState(
                noteRef,
                noteType,
                tool,
                startedAt,
                runningFor != null,
                reading.active(),
                draw,
                reading.step(),
                reading.steps(),
                new TimerState.Doubt(
                        reading.forgotten(),
                        reading.uncapped(),
                        reading.corrected(),
                        reading.unknown(),
                        IdleTime.total(idle)));
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new NoteRefused(Reason.NOT_RUNNING);
        }
    }
}
