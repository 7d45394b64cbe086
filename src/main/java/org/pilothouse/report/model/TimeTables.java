package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.report.model.ChartModel.Kind;

/** The change of time in figures: as declared, by tool, and by every other estimator. */
final class TimeTables {
    private final Answer time;
    private final Words words;
    private final NumberKind kind;

    TimeTables(Answer time, Words words, NumberKind kind) {
        this.time = time;
        this.words = words;
        this.kind = kind;
    }

    TableModel summary() {
        var table = TableModel.of(
                "time",
                words.say("report.time.table"),
                words(words.say("report.column.measure"), 4),
                numbers(words.say("report.column.value")));
        table = row(table, "baselineMean", time.value("baselineMean"), NumberKind.MINUTES);
        table = row(table, "afterMean", time.value("afterMean"), NumberKind.MINUTES);
        table = row(table, "estimate", time.estimate(), kind);
        table = row(table, "low", time.low(), kind);
        table = row(table, "high", time.high(), kind);
        table = row(table, "confidence", time.confidence(), NumberKind.SHARE);
        table = row(table, "minimalDetectableChange", time.value("minimalDetectableChange"), NumberKind.MINUTES);
        table = row(table, "notesPerClinicianWeek", time.value("notesPerClinicianWeek"), NumberKind.DECIMAL);
        var week = time.details().object("minutesPerClinicianWeek");
        table = row(table, "weekEstimate", week.shown("estimate"), NumberKind.WHOLE_CHANGE);
        table = row(table, "weekLow", week.shown("low"), NumberKind.WHOLE_CHANGE);
        table = row(table, "weekHigh", week.shown("high"), NumberKind.WHOLE_CHANGE);
        table = row(table, "clinicians", time.clinicians(), NumberKind.COUNT);
        table = row(table, "notes", time.notes(), NumberKind.COUNT);
        table = row(table, "excluded", time.value("excluded"), NumberKind.COUNT);
        return table.noted(time.json().words("method"));
    }

    private TableModel row(TableModel table, String measure, Shown value, NumberKind as) {
        return table.row(CellModel.text(words.say("report.time.measure." + measure)), CellModel.of(value, as, words));
    }

    TableModel byTool() {
        var table = TableModel.of(
                "time-tools",
                words.say("report.time.tools"),
                words(words.say("report.column.tool"), 3),
                numbers(words.say("report.column.change")),
                numbers(words.say("report.column.low")),
                numbers(words.say("report.column.high")),
                numbers(words.say("report.column.clinicians")),
                numbers(words.say("report.column.notes")));
        for (var row : time.rows("byTool")) {
            table = table.row(
                    CellModel.text(row.words("tool")),
                    CellModel.of(row.shown("estimate"), NumberKind.CHANGE, words),
                    CellModel.of(row.shown("low"), NumberKind.CHANGE, words),
                    CellModel.of(row.shown("high"), NumberKind.CHANGE, words),
                    CellModel.of(row.shown("clinicians"), NumberKind.COUNT, words),
                    CellModel.of(row.shown("notes"), NumberKind.COUNT, words));
        }
        return table.noted(time.warns("CONFOUNDED_WITH_PERIOD") ? words.say("report.same-order") : "");
    }

    TableModel checks() {
        var table = TableModel.of(
                "time-checks",
                words.say("report.time.checks"),
                words(words.say("report.column.estimator"), 4),
                numbers(words.say("report.column.estimate")),
                numbers(words.say("report.column.low")),
                numbers(words.say("report.column.high")),
                numbers(words.say("report.column.level")));
        for (var row : time.rows("sensitivity")) {
            var as = row.words("estimator").startsWith("GEO_") ? NumberKind.INDEX : NumberKind.CHANGE;
            table = table.row(
                    CellModel.text(words.name("report.estimator", row.words("estimator"))),
                    CellModel.of(row.shown("estimate"), as, words),
                    CellModel.of(row.shown("low"), as, words),
                    CellModel.of(row.shown("high"), as, words),
                    CellModel.of(row.shown("confidence"), NumberKind.SHARE, words));
        }
        for (var row : time.rows("runs")) {
            table = table.row(
                    CellModel.text(words.name("report.run", row.words("run"))),
                    CellModel.of(row.shown("estimate"), kind, words),
                    CellModel.of(row.shown("low"), kind, words),
                    CellModel.of(row.shown("high"), kind, words),
                    CellModel.of(row.shown("confidence"), NumberKind.SHARE, words));
        }
        return table.noted(words.say("report.time.checks.note"));
    }

    /** The change with its interval: over all tools first, then each. */
    ChartModel intervals(String finding) {
        var rows = new ArrayList<Stored>();
        if (kind == NumberKind.CHANGE) {
            rows.add(time.json());
        }
        rows.addAll(time.rows("byTool"));
        return new ChartModel(
                Kind.INTERVALS,
                finding,
                words.say("report.time.chart.intervals"),
                words.say("report.column.tool"),
                words.say("report.time.axis.change"),
                NumberKind.CHANGE,
                rows.stream()
                        .map(row -> row.text("tool").orElseGet(() -> words.say("report.all-tools")))
                        .toList(),
                List.of(
                        series("report.column.estimate", rows, "estimate"),
                        series("report.column.low", rows, "low"),
                        series("report.column.high", rows, "high")));
    }

    private ChartModel.Series series(String key, List<Stored> rows, String field) {
        return ChartModel.series(
                words.say(key), rows.stream().map(row -> row.shown(field)).toList());
    }

    ChartModel means(String finding) {
        return new ChartModel(
                Kind.COLUMNS,
                finding,
                words.say("report.time.chart.means"),
                "",
                words.say("report.time.axis.minutes"),
                NumberKind.MINUTES,
                List.of(words.say("report.time.before"), words.say("report.time.after")),
                List.of(ChartModel.series(
                        words.say("report.time.axis.minutes"),
                        List.of(time.value("baselineMean"), time.value("afterMean")))));
    }
}
