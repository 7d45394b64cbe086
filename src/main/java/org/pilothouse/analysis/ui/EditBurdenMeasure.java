package org.pilothouse.analysis.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** How much of the kept drafts was changed. */
class EditBurdenMeasure extends FurtherMeasure {

    EditBurdenMeasure(ValueText text, AnalysisResult result) {
        super("analysis.edit-burden", text, result);
        addFigure(text.percent(result.estimate()), text.interval(result.low(), result.high(), Format::percent));
        addMeasures(List.of(
                measure("retained", share("retained")),
                measure("normalised", share("normalised")),
                measure("medianEditRate", text.percent(result.value("medianEditRate"))),
                measure("draftWords", text.count(result.value("draftWords"))),
                measure("notAddingUp", text.count(result.value("notAddingUp")))));
        addTable(
                "analysis.tool",
                List.of("analysis.edit-burden.label", "analysis.interval.short", "analysis.notes"),
                result.rows("byTool").stream().map(this::cells).toList());
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        return List.of(
                String.valueOf(row.get("tool")),
                text.percent(row.get("estimate")),
                text.interval(value(row, "low"), value(row, "high"), Format::percent),
                text.count(row.get("notes")));
    }
}
