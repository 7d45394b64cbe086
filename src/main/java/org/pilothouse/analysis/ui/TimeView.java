package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;

/** How the time on a note changed, with how sure that is. */
@Route("studies/:study/time")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class TimeView extends FindingsPage {
    private static final String MINUTES = "min";

    private final transient Studies known;

    TimeView(StudyDirectory studies, Analyses analyses, Studies known) {
        super(studies, analyses, Analyses.TIME_CHANGE, "analysis.time");
        this.known = known;
    }

    @Override
    List<? extends Component> further(StudyId study) {
        var shown = new ArrayList<Component>();
        other(study, Analyses.NOTE_TIME).ifPresent(noteTime -> {
            var types = known.definition(study).noteTypes().stream()
                    .collect(Collectors.toMap(StudyDefinition.NoteType::code, StudyDefinition.NoteType::label));
            shown.add(new NoteTimeMeasure(text, noteTime, types));
        });
        other(study, Analyses.WORKLOAD).ifPresent(workload -> shown.add(new WorkloadMeasure(text, workload)));
        other(study, Analyses.TIMELINESS).ifPresent(timeliness -> shown.add(new TimelinessMeasure(text, timeliness)));
        return shown;
    }

    @Override
    String finding(AnalysisResult result) {
        if (!(result.estimate() instanceof Value.Known estimate)) {
            return getTranslation("analysis.time.finding.none");
        }
        var isRatio = !result.unit().equals(MINUTES);
        var size = isRatio
                ? Format.decimal(Math.abs(estimate.value() - 1) * 100, 1) + " %"
                : Format.minutes(Math.abs(estimate.value())) + " min";
        var none = isRatio ? 1 : 0;
        if (result.low() instanceof Value.Known low
                && result.high() instanceof Value.Known high
                && low.value() <= none
                && none <= high.value()) {
            return getTranslation(
                    "analysis.time.finding.unclear", written(low.value(), result), written(high.value(), result));
        }
        return getTranslation(
                estimate.value() < none ? "analysis.time.finding.less" : "analysis.time.finding.more", size);
    }

    private static String written(double value, AnalysisResult result) {
        return result.unit().equals(MINUTES) ? Format.change(value) + " min" : Format.decimal(value, 2);
    }

    @Override
    void fill(AnalysisResult result) {
        var minutes = result.unit().equals(MINUTES);
        addFigure(
                result,
                getTranslation("analysis.time.label"),
                minutes ? text.change(result.estimate()) : text.decimal(result.estimate(), 2),
                text.interval(result.low(), result.high(), value -> written(value, result)));
        add(intervals(result));
        addOverTime(known, OverTimeCharts::minutes);
    }

    private Chart intervals(AnalysisResult result) {
        var declared = String.valueOf(result.plan().get("primaryEstimator"));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        result.rows("sensitivity").stream()
                .filter(row -> MINUTES.equals(row.get("unit")))
                .forEach(row -> rows.add(declared.equals(row.get("estimator") + "") ? 0 : rows.size(), row));
        rows.addAll(result.rows("byTool"));
        return Chart.intervals(
                getTranslation("analysis.time.chart"),
                under(result, "analysis.time.chart.description"),
                Chart.Numbers.MINUTES,
                rows.stream()
                        .map(row -> interval(name(row), row, declared.equals(row.get("estimator") + "")))
                        .toList(),
                new Chart.Table(
                        header("analysis.time.estimator"),
                        rows.stream().map(this::cells).toList()));
    }

    private String name(Map<String, @Nullable Object> row) {
        var estimator = row.get("estimator");
        return estimator == null
                ? String.valueOf(row.getOrDefault("tool", row.get("version")))
                : word("estimator", estimator);
    }

    private static Chart.Interval interval(String label, Map<String, @Nullable Object> row, boolean primary) {
        return new Chart.Interval(
                label,
                ValueText.drawn(row.get("estimate")),
                ValueText.drawn(row.get("low")),
                ValueText.drawn(row.get("high")),
                primary);
    }

    private List<String> header(String first) {
        return List.of(
                getTranslation(first),
                getTranslation("analysis.time.label"),
                getTranslation("analysis.interval.short"));
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        return List.of(
                name(row),
                text.change(row.get("estimate")),
                text.interval(value(row, "low"), value(row, "high"), Format::minutes));
    }

    @Override
    List<List<String>> measures(AnalysisResult result) {
        var rows = new ArrayList<List<String>>();
        rows.add(measure("baselineMean", text.minutes(result.value("baselineMean"))));
        rows.add(measure("afterMean", text.minutes(result.value("afterMean"))));
        rows.add(measure("ratioOfMeansPercent", text.decimal(result.value("ratioOfMeansPercent"), 1) + " %"));
        rows.add(measure("minimalDetectableChange", text.minutes(result.value("minimalDetectableChange"))));
        rows.add(measure("excluded", text.count(result.value("excluded"))));
        rows.add(measure("notesPerClinicianWeek", text.decimal(result.value("notesPerClinicianWeek"), 1)));
        if (result.details().get("minutesPerClinicianWeek") instanceof Map<?, ?> week) {
            rows.add(measure("minutesPerClinicianWeek", text.change(week.get("estimate"))));
        }
        rows.add(measure("faster", text.count(result.value("faster"))));
        rows.add(measure("lateShare", text.percent(result.value("lateShare"))));
        rows.add(measure("correctedShare", text.percent(result.value("correctedShare"))));
        rows.add(measure("loggingSeconds", text.decimal(result.value("loggingSeconds"), 0)));
        rows.add(measure("leftOut", text.count(result.value("leftOut"))));
        return rows;
    }

    @Override
    List<Component> tables(AnalysisResult result) {
        var lines = new ArrayList<List<String>>();
        for (var row : result.rows("sensitivity")) {
            var minutes = MINUTES.equals(row.get("unit"));
            lines.add(List.of(
                    word("estimator", row.get("estimator") + ""),
                    minutes ? text.change(row.get("estimate")) : text.decimal(row.get("estimate"), 3),
                    text.interval(
                            value(row, "low"), value(row, "high"), limit -> Format.decimal(limit, minutes ? 1 : 3)),
                    text.decimal(row.get("p"), 3)));
        }
        for (var row : result.rows("runs")) {
            lines.add(List.of(
                    word("run", row.get("run") + ""),
                    text.change(row.get("estimate")),
                    text.interval(value(row, "low"), value(row, "high"), Format::minutes),
                    ""));
        }
        var header = new ArrayList<>(header("analysis.time.estimator"));
        header.add(getTranslation("analysis.p"));
        var tables = new ArrayList<Component>();
        tables.add(new H3(getTranslation("analysis.time.sensitivity")));
        tables.add(new PlainTable(header, lines));
        var versions = result.rows("byVersion");
        if (!versions.isEmpty()) {
            tables.add(new H3(getTranslation("analysis.versions")));
            tables.add(new PlainTable(
                    header("analysis.version"),
                    versions.stream().map(this::cells).toList()));
        }
        return tables;
    }
}
