package org.pilothouse.notelog.day;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.study.Studies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes which days somebody who left had told in full. */
@Component
class DaysOfLeavers {
    private final DayEndRepository ends;
    private final Studies studies;

    DaysOfLeavers(DayEndRepository ends, Studies studies) {
        this.ends = ends;
        this.studies = studies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            var zone = studies.definition(event.study()).timezone();
            var day = event.goesAfter().atZone(zone).toLocalDate();
            event.removed()
                    .add("day-ends", ends.deleteByStudyAndParticipantAndOnDayAfter(event.study(), event.code(), day));
        }
    }
}
