package org.pilothouse.analysis.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** How soon notes are signed. */
class TimelinessMeasure extends FurtherMeasure {

    TimelinessMeasure(ValueText text, AnalysisResult result) {
        super("analysis.timeliness", text, result);
        addFigure(text.percent(result.estimate()), text.interval(result.low(), result.high(), Format::percent));
        addMeasures(List.of(
                measure("within48h", share("within48h")),
                measure("medianHours", text.decimal(result.value("medianHours"), 1)),
                measure("notKnown", text.count(result.value("notKnown")))));
        addTable(
                "analysis.note-time.phase",
                List.of("analysis.timeliness.label", "analysis.interval.short", "analysis.notes"),
                result.rows("byPhase").stream().map(this::cells).toList());
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        return List.of(
                getTranslation("study.value.PhaseKind." + row.get("phase")),
                text.percent(row.get("estimate")),
                text.interval(value(row, "low"), value(row, "high"), Format::percent),
                text.count(row.get("notes")));
    }
}
