package org.pilothouse.analysis.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Format;

/** How long a note takes: typical values, by what the time is made of, by note type and by phase. */
class NoteTimeMeasure extends FurtherMeasure {
    private static final List<String> COLUMNS =
            List.of("analysis.note-time.mean", "analysis.interval.short", "analysis.notes");

    /** @param types names of note types by their codes */
    NoteTimeMeasure(ValueText text, AnalysisResult result, Map<String, String> types) {
        super("analysis.note-time", text, result);
        addFigure(
                text.minutes(result.estimate()),
                text.interval(result.low(), result.high(), minutes -> Format.minutes(minutes) + " min"));
        addMeasures(List.of(
                measure("median", text.minutes(result.value("median"))),
                measure("geometricMean", text.minutes(result.value("geometricMean"))),
                measure("stepsTotal", text.minutes(figure("stepsTotal").get("estimate"))),
                measure("humanActive", text.minutes(figure("humanActive").get("estimate"))),
                measure("lateShare", text.percent(result.value("lateShare"))),
                measure("correctedShare", text.percent(result.value("correctedShare"))),
                measure("loggingSeconds", text.decimal(result.value("loggingSeconds"), 0)),
                measure("leftOut", text.count(result.value("leftOut")))));
        table("component", "components", name -> word("component", name));
        table("noteType", "byType", name -> types.getOrDefault(name, word("artefact", name)));
        table("phase", "byPhase", name -> getTranslation("study.value.PhaseKind." + name));
    }

    private void table(String column, String rows, UnaryOperator<String> name) {
        var lines = new ArrayList<List<String>>();
        for (Map<String, @Nullable Object> row : result.rows(rows)) {
            lines.add(List.of(
                    name.apply(String.valueOf(row.get(column))),
                    text.minutes(row.get("estimate")),
                    text.interval(value(row, "low"), value(row, "high"), Format::minutes),
                    text.count(row.get("notes"))));
        }
        addTable("analysis.note-time." + column, COLUMNS, lines);
    }
}
