package org.pilothouse.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** Documentation against the hours scheduled with clients. */
class WorkloadMeasure extends FurtherMeasure {

    WorkloadMeasure(ValueText text, AnalysisResult result) {
        super("analysis.workload", text, result);
        addFigure(hours(result.estimate()), interval(result.low(), result.high()));
        var rows = new ArrayList<List<String>>();
        rows.add(measure("wow8", withInterval(figure("wow8"))));
        rows.add(measure("wow8.weeks", text.count(figure("wow8").get("weeks"))));
        rows.add(measure("hoursPerClientHour", perHour(figure("hoursPerClientHour"))));
        rows.add(measure("outsideNotes8", withInterval(figure("outsideNotes8"))));
        rows.add(measure("afterHoursMinutes", text.minutes(result.value("afterHoursMinutes"))));
        rows.add(measure("afterHoursShare", share("afterHoursShare")));
        rows.add(measure("notesTellingAfterHours", text.count(result.value("notesTellingAfterHours"))));
        rows.add(measure("weeks", text.count(result.value("weeks"))));
        figure("weeksLeftOut").forEach((reason, weeks) -> rows.add(measure("out." + reason, String.valueOf(weeks))));
        addMeasures(rows);
        addSentence("telling", text.percent(result.value("tellingShare")));
        addSentence("reference");
        addTable(
                "analysis.note-time.phase",
                List.of("analysis.workload.short", "analysis.interval.short", "analysis.workload.wow8.short"),
                result.rows("byPhase").stream().map(this::cells).toList());
        vendor(result.rows("vendorFigures"));
    }

    /** Researchers only; with their method beside them and nothing added up. */
    private void vendor(List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            addSentence("vendor");
            addTable(
                    "analysis.workload.vendor.metric",
                    List.of(
                            "analysis.note-time.phase",
                            "analysis.workload.vendor.mean",
                            "analysis.interval.short",
                            "analysis.clinicians",
                            "analysis.workload.vendor.weeks"),
                    rows.stream().map(this::vendorCells).toList());
        }
    }

    private List<String> vendorCells(Map<String, @Nullable Object> row) {
        var phase = row.get("phase");
        return List.of(
                getTranslation(
                        "analysis.workload.vendor.defined", row.get("metric"), row.get("unit"), row.get("definition")),
                phase == null
                        ? getTranslation("analysis.workload.vendor.no-phase")
                        : getTranslation("study.value.PhaseKind." + phase),
                text.decimal(row.get("estimate"), 1),
                text.interval(value(row, "low"), value(row, "high"), limit -> Format.decimal(limit, 1)),
                text.count(row.get("clinicians")),
                text.count(row.get("weeks")));
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        var wow = row.get("wow8") instanceof Map<?, ?> figure ? figure.get("estimate") : null;
        return List.of(
                getTranslation("study.value.PhaseKind." + row.get("phase")),
                hours(row.get("estimate")),
                interval(value(row, "low"), value(row, "high")),
                hours(wow));
    }

    private String withInterval(Map<String, @Nullable Object> row) {
        var interval = interval(value(row, "low"), value(row, "high"));
        var estimate = hours(row.get("estimate"));
        return estimate.equals(text.hidden()) || interval.equals(Format.NOT_DEFINED)
                ? estimate
                : estimate + " (" + interval + ")";
    }

    private String perHour(Map<String, @Nullable Object> row) {
        return text.decimal(row.get("estimate"), 2);
    }

    private String hours(@Nullable Object value) {
        return text.decimal(value, 2);
    }

    private String interval(org.pilothouse.disclosure.Value low, org.pilothouse.disclosure.Value high) {
        return text.interval(low, high, limit -> Format.decimal(limit, 2));
    }
}
