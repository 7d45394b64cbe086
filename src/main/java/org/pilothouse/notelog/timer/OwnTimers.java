package org.pilothouse.notelog.timer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.notelog.Draw;
import org.pilothouse.notelog.NoteChanged;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds and changes the timers of whoever is asking; two who change at once are told so. */
@Component
class OwnTimers {
    private final NoteTimerRepository timers;
    private final Studies studies;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnTimers(
            NoteTimerRepository timers,
            Studies studies,
            CurrentUser current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.timers = timers;
        this.studies = studies;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Now, as exact as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ZoneId zone(StudyId study) {
        return studies.definition(study).timezone();
    }

    List<TimerState> open(StudyId study) {
        return timers
                .findByStudyAndParticipantAndEndedAtIsNullOrderByStartedAtAscIdAsc(study, current.codeIn(study))
                .stream()
                .map(timer -> timer.state(now()))
                .toList();
    }

    TimerState start(StudyId study, String noteRef, String noteType, String tool, Draw draw, int seconds) {
        return save(
                study,
                new NoteTimer(study, noteRef, current.codeIn(study), noteType, tool, now()).drawn(draw, seconds));
    }

    int loggingSeconds(StudyId study, String noteRef) {
        return find(study, noteRef).loggingSeconds();
    }

    TimerState change(StudyId study, String noteRef, Consumer<NoteTimer> change) {
        var timer = find(study, noteRef);
        change.accept(timer);
        return save(study, timer);
    }

    /** Does nothing for a note that was not timed. */
    void reopen(StudyId study, String noteRef) {
        timers.findByStudyAndParticipantAndNoteRef(study, current.codeIn(study), noteRef)
                .ifPresent(timer -> {
                    timer.reopen();
                    save(study, timer);
                });
    }

    /** Nothing about the note stays, nor what was told of it before it was written again. */
    void discard(StudyId study, String noteRef) {
        timers.delete(find(study, noteRef));
        events.publishEvent(new NoteChanged(study, current.codeIn(study), noteRef, null));
        changed(study);
    }

    private NoteTimer find(StudyId study, String noteRef) {
        return timers.findByStudyAndParticipantAndNoteRef(study, current.codeIn(study), noteRef)
                .orElseThrow(() -> new NoteRefused(Reason.NOT_RUNNING));
    }

    private TimerState save(StudyId study, NoteTimer timer) {
        try {
            var state = timers.saveAndFlush(timer).state(now());
            changed(study);
            return state;
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException anotherRuns) {
            throw new NoteRefused(Reason.ALREADY_RUNNING);
        }
    }

    /** A note written again may give another reason than before. */
    void finished(StudyId study, NoteLine line) {
        events.publishEvent(new NoteChanged(study, current.codeIn(study), line.noteRef(), line.note()));
    }

    void forgotten(StudyId study, String noteRef) {
        events.publishEvent(new TimerForgotten(study, current.codeIn(study), noteRef));
    }

    /** Tells of it when the clock of that note ran while another's did; nothing is refused for it. */
    void compare(StudyId study, String noteRef) {
        var timer = find(study, noteRef);
        if (timers.beside(study, current.codeIn(study), noteRef).stream()
                .anyMatch(other -> timer.overlaps(other, now()))) {
            events.publishEvent(new TimersOverlap(study, current.codeIn(study), noteRef));
        }
    }

    private void changed(StudyId study) {
        events.publishEvent(new TimerChanged(study, current.codeIn(study)));
    }
}
