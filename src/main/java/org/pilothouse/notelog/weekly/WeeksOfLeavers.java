package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import java.time.ZoneId;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.study.Studies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes weekly hours and vendor figures of somebody who left; a week that was not over when the last report was locked goes. */
@Component
class WeeksOfLeavers {
    private static final int LAST_DAY = 6;

    private final ScheduledWeekRepository weeks;
    private final VendorFigureRepository figures;
    private final Studies studies;

    WeeksOfLeavers(ScheduledWeekRepository weeks, VendorFigureRepository figures, Studies studies) {
        this.weeks = weeks;
        this.figures = figures;
        this.studies = studies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (!event.deletes()) {
            return;
        }
        var lastWeekKept = lastWeekOver(event, studies.definition(event.study()).timezone());
        event.removed()
                .add(
                        "weekly-hours",
                        weeks.deleteByStudyAndParticipantAndWeekAfter(event.study(), event.code(), lastWeekKept));
        event.removed()
                .add(
                        "vendor-figures",
                        figures.deleteByStudyAndParticipantAndWeekAfter(event.study(), event.code(), lastWeekKept));
    }

    private static LocalDate lastWeekOver(ConsentWithdrawn event, ZoneId zone) {
        return event.goesAfter().atZone(zone).toLocalDate().minusDays(LAST_DAY + 1L);
    }
}
