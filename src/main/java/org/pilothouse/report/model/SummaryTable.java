package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

/** The first figure of every question in one table. */
final class SummaryTable {
    private final Words words;
    private TableModel table;

    private SummaryTable(Words words) {
        this.words = words;
        table = TableModel.of(
                "summary",
                words.say("report.summary"),
                words(words.say("report.column.measure"), 3),
                numbers(words.say("report.column.estimate")),
                numbers(words.say("report.column.low")),
                numbers(words.say("report.column.high")),
                numbers(words.say("report.column.level")),
                numbers(words.say("report.column.clinicians")),
                numbers(words.say("report.column.notes")));
    }

    static TableModel of(Answer use, Answer time, Answer burden, Answer paths, Stored analyses, Words words) {
        var summary = new SummaryTable(words);
        var ratio = time.json().words("unit").equals("ratio");
        summary.row("report.use.label", use, NumberKind.SHARE);
        summary.row(
                ratio ? "report.time.label.ratio" : "report.time.label.minutes",
                time,
                ratio ? NumberKind.INDEX : NumberKind.CHANGE);
        summary.row("report.burden.label", burden, NumberKind.SHARE);
        summary.row("report.paths.label.between", paths, NumberKind.SHARE);
        FurtherSections.NAMES.stream()
                .filter(name -> !analyses.object(name).isEmpty())
                .forEach(name -> summary.row(
                        "analysis." + name + ".label", new Answer(analyses.object(name)), FurtherSections.kind(name)));
        return summary.table;
    }

    private void row(String label, Answer answer, NumberKind kind) {
        table = table.row(
                CellModel.text(words.say(label)),
                CellModel.of(answer.estimate(), kind, words),
                CellModel.of(answer.low(), kind, words),
                CellModel.of(answer.high(), kind, words),
                CellModel.of(answer.confidence(), NumberKind.SHARE, words),
                CellModel.of(answer.clinicians(), NumberKind.COUNT, words),
                CellModel.of(answer.notes(), NumberKind.COUNT, words));
    }
}
