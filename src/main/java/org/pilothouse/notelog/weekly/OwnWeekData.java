package org.pilothouse.notelog.weekly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.shared.OwnData;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** A clinician's own weekly hours and what the vendor of the record system reports of it. */
@Component
class OwnWeekData implements OwnData {
    private final ScheduledWeekRepository weeks;
    private final VendorFigureRepository figures;

    OwnWeekData(ScheduledWeekRepository weeks, VendorFigureRepository figures) {
        this.weeks = weeks;
        this.figures = figures;
    }

    @Override
    public void write(StudyId study, ParticipantCode code, Sink sink) {
        sink.table(
                "scheduled_hours.csv",
                List.of("week", "scheduled_client_hours", "doc_minutes_outside_notes", "leave"),
                weeks.findByStudy(study).stream()
                        .map(ScheduledWeek::line)
                        .filter(line -> line.participant().equals(code))
                        .sorted(Comparator.comparing(ScheduledWeek.WeekLine::week))
                        .map(line -> Arrays.asList(
                                line.week(), line.scheduledClientHours(), line.docMinutesOutsideNotes(), line.leave()))
                        .toList());
        sink.table(
                "vendor_metrics.csv",
                List.of("week", "metric", "definition", "value", "unit"),
                figures.findByStudy(study).stream()
                        .map(VendorFigure::line)
                        .filter(line -> line.participant().equals(code))
                        .sorted(Comparator.comparing(VendorFigure.MetricLine::week))
                        .map(line ->
                                Arrays.asList(line.week(), line.metric(), line.definition(), line.value(), line.unit()))
                        .toList());
    }
}
