package org.pilothouse.notelog.timer;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.enrolment.ParticipantLeft;
import org.pilothouse.study.StudyClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clock of somebody who leaves, and all clocks of a pilot that is closed, and forgets what it measured: a note begun and not finished was never recorded. */
@Component
class TimersOfLeavers {
    private final NoteTimerRepository timers;

    TimersOfLeavers(NoteTimerRepository timers) {
        this.timers = timers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ParticipantLeft event) {
        timers.deleteAll(
                timers.findByStudyAndParticipantAndEndedAtIsNullOrderByStartedAtAscIdAsc(event.study(), event.code()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StudyClosed event) {
        timers.deleteAll(timers.findByStudyAndEndedAtIsNull(event.study()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            var all = timers.findByStudyAndParticipant(event.study(), event.code());
            timers.deleteAll(all);
            event.removed().add("timers", all.size());
        }
    }
}
