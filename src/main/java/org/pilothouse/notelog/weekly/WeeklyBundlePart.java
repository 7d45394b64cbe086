package org.pilothouse.notelog.weekly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Cells;
import org.pilothouse.notelog.weekly.ScheduledWeek.WeekLine;
import org.pilothouse.notelog.weekly.VendorFigure.MetricLine;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** The weekly figures of a study in its bundle; what nobody agreed to is named in the report and left out. */
@Component
class WeeklyBundlePart implements BundlePart {
    private static final int LAST_OF_WEEK = 6;

    private final ScheduledWeekRepository weeks;
    private final VendorFigureRepository figures;
    private final TakingPart takingPart;
    private final ConsentGate consents;

    WeeklyBundlePart(
            ScheduledWeekRepository weeks,
            VendorFigureRepository figures,
            TakingPart takingPart,
            ConsentGate consents) {
        this.weeks = weeks;
        this.figures = figures;
        this.takingPart = takingPart;
        this.consents = consents;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public Set<String> files() {
        return Set.of(WeeklyRows.HOURS, WeeklyRows.METRICS);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var hours = weeks.findByStudy(study).stream().map(ScheduledWeek::line).toList();
        var metrics =
                figures.findByStudy(study).stream().map(VendorFigure::line).toList();
        write(sink, WeeklyRows.HOURS, WeeklyRows.HOURS_COLUMNS, sorted(hours, WeeklyRows.BY_WEEK), WeeklyRows::cells);
        write(
                sink,
                WeeklyRows.METRICS,
                WeeklyRows.METRICS_COLUMNS,
                sorted(metrics, WeeklyRows.BY_METRIC),
                WeeklyRows::cells);
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var known =
                takingPart.participants(study).stream().map(Participant::code).collect(Collectors.toUnmodifiableSet());
        var agreed = consents.history(study);
        weeks.saveAll(lines(
                        source,
                        WeeklyRows.HOURS,
                        report,
                        cells -> WeeklyRows.week(cells, known),
                        WeekLine::key,
                        line -> agreed.refusal(line.participant(), line.week().plusDays(LAST_OF_WEEK), Scope.NOTE_LOG))
                .stream()
                .map(line -> new ScheduledWeek(study, line))
                .toList());
        figures.saveAll(lines(
                        source,
                        WeeklyRows.METRICS,
                        report,
                        cells -> WeeklyRows.metric(cells, known),
                        MetricLine::key,
                        line -> agreed.refusal(line.participant(), line.week(), Scope.EHR_AUDIT_LINK))
                .stream()
                .map(line -> new VendorFigure(study, line))
                .toList());
    }

    private static <L> void write(
            BundleSink sink, String file, List<String> header, List<L> lines, Function<L, List<Object>> cells) {
        sink.csv(
                file,
                header,
                (Consumer<List<? extends Object>> rows) -> lines.forEach(line -> rows.accept(cells.apply(line))));
    }

    private static <L> List<L> sorted(List<L> lines, Comparator<L> order) {
        return lines.stream().sorted(order).toList();
    }

    private static <L> List<L> lines(
            BundleSource source,
            String file,
            BundleReport report,
            Function<Cells, @Nullable L> reader,
            Function<L, Object> key,
            Function<L, Optional<String>> refusal) {
        var lines = new ArrayList<L>();
        var seen = new HashSet<Object>();
        for (var row : source.csv(file)) {
            var cells = new Cells(file, row.line(), false, row::get);
            var line = reader.apply(cells);
            if (line != null && cells.problems().isEmpty() && !seen.add(key.apply(line))) {
                cells.reject("week", "", "one row for a clinician, week and metric");
            }
            cells.problems().forEach(report::refuse);
            if (line != null && cells.problems().isEmpty()) {
                refusal.apply(line)
                        .ifPresentOrElse(
                                check -> report.note(new RowProblem(
                                        file, row.line(), "participant", check, "", "a week that was agreed to")),
                                () -> lines.add(line));
            }
        }
        return lines;
    }
}
