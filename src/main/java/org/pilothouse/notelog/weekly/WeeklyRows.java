package org.pilothouse.notelog.weekly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.CellText;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.weekly.ScheduledWeek.WeekLine;
import org.pilothouse.notelog.weekly.VendorFigure.MetricLine;
import org.pilothouse.shared.ParticipantCode;

/** How weekly figures stand in files. */
final class WeeklyRows {
    static final String HOURS = "scheduled_hours.csv";
    static final String METRICS = "vendor_metrics.csv";
    static final List<String> HOURS_COLUMNS =
            List.of("participant", "week", "scheduled_client_hours", "doc_minutes_outside_notes", "leave");
    static final List<String> METRICS_COLUMNS = List.of("participant", "week", "metric", "definition", "value", "unit");
    static final Comparator<WeekLine> BY_WEEK =
            Comparator.comparing(WeekLine::participant).thenComparing(WeekLine::week);
    static final Comparator<MetricLine> BY_METRIC = Comparator.comparing(MetricLine::participant)
            .thenComparing(MetricLine::week)
            .thenComparing(MetricLine::metric)
            .thenComparing(MetricLine::definition);

    private WeeklyRows() {}

    static List<Object> cells(WeekLine line) {
        return List.of(
                line.participant().value(),
                line.week().toString(),
                CellText.of(line.scheduledClientHours()),
                CellText.of(line.docMinutesOutsideNotes()),
                CellText.of(line.leave()));
    }

    static List<Object> cells(MetricLine line) {
        return List.of(
                line.participant().value(),
                line.week().toString(),
                line.metric(),
                line.definition(),
                CellText.of(line.value()),
                line.unit());
    }

    static @Nullable WeekLine week(Cells cells, Set<ParticipantCode> known) {
        HOURS_COLUMNS.subList(0, 3).forEach(cells::require);
        var participant = participant(cells, known);
        var week = monday(cells);
        var hours = notNegative(cells, "scheduled_client_hours");
        var outside = notNegative(cells, "doc_minutes_outside_notes");
        var leave = cells.flag("leave");
        return participant == null || week == null || hours == null
                ? null
                : new WeekLine(participant, week, hours, outside, leave);
    }

    static @Nullable MetricLine metric(Cells cells, Set<ParticipantCode> known) {
        METRICS_COLUMNS.forEach(cells::require);
        List.of("metric", "definition", "unit").forEach(cells::refuseIdentifiers);
        var participant = participant(cells, known);
        var week = monday(cells);
        var value = cells.decimal("value");
        return cells.problems().isEmpty() && participant != null && week != null && value != null
                ? new MetricLine(
                        participant, week, cells.raw("metric"), cells.raw("definition"), value, cells.raw("unit"))
                : null;
    }

    private static @Nullable ParticipantCode participant(Cells cells, Set<ParticipantCode> known) {
        var code = cells.text("participant");
        if (code == null) {
            return null;
        }
        return ParticipantCode.isWellFormed(code) && known.contains(new ParticipantCode(code))
                ? new ParticipantCode(code)
                : cells.reject("participant", code, "a code of participants.csv");
    }

    private static @Nullable LocalDate monday(Cells cells) {
        var week = cells.date("week");
        return week == null || week.getDayOfWeek() == DayOfWeek.MONDAY
                ? week
                : cells.reject("week", week.toString(), "the Monday of a week");
    }

    private static @Nullable Double notNegative(Cells cells, String column) {
        var number = cells.decimal(column);
        return number == null || number >= 0 ? number : cells.reject(column, "", "a number not below zero");
    }
}
