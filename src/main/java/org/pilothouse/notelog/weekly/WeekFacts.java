package org.pilothouse.notelog.weekly;

import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What analyses read of the hours scheduled with clients and of the vendor's weekly figures. Never for screens. */
@Service
@Transactional(readOnly = true)
@MayAnalyse
public class WeekFacts {
    private final ScheduledWeekRepository weeks;
    private final VendorFigureRepository figures;

    WeekFacts(ScheduledWeekRepository weeks, VendorFigureRepository figures) {
        this.weeks = weeks;
        this.figures = figures;
    }

    /** By participant, week and metric. */
    public List<VendorFact> vendorFigures(StudyId study) {
        return figures.findByStudy(study).stream()
                .map(VendorFigure::line)
                .sorted(WeeklyRows.BY_METRIC)
                .map(line -> new VendorFact(
                        line.participant(), line.week(), line.metric(), line.definition(), line.value(), line.unit()))
                .toList();
    }

    /** By participant and week. */
    public List<WeekFact> weeks(StudyId study) {
        return weeks.findByStudy(study).stream()
                .map(ScheduledWeek::line)
                .map(line -> new WeekFact(
                        line.participant(),
                        line.week(),
                        line.scheduledClientHours(),
                        line.docMinutesOutsideNotes(),
                        Boolean.TRUE.equals(line.leave())))
                .sorted(Comparator.comparing(
                                (WeekFact week) -> week.participant().value())
                        .thenComparing(WeekFact::week))
                .toList();
    }
}
