package org.pilothouse.report.document;

import java.util.List;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Chart;
import org.pilothouse.office.ChartKind;
import org.pilothouse.office.ChartLook;
import org.pilothouse.office.Column;
import org.pilothouse.office.DocumentProperties;
import org.pilothouse.office.NumberStyle;
import org.pilothouse.office.Table;
import org.pilothouse.report.model.CellModel;
import org.pilothouse.report.model.ChartModel;
import org.pilothouse.report.model.NumberKind;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.TableModel;

/** Turns the parts of a release into those of documents. */
final class OfficeParts {

    private OfficeParts() {}

    static DocumentProperties properties(ReleaseModel model, String subject) {
        return new DocumentProperties(
                model.cover().title(),
                subject,
                model.cover().lockedAt(),
                model.words().language());
    }

    /** A table to be printed: every number as the release writes it. */
    static Table printed(TableModel table) {
        var printed = Table.of(columns(table));
        table.rows()
                .forEach(row -> printed.row(
                        row.stream().map(cell -> Cell.text(cell.text())).toList()));
        return printed;
    }

    /** A table to compute with: numbers as numbers, hidden ones as the word. */
    static Table computable(TableModel table) {
        var computable = Table.of(columns(table));
        table.rows()
                .forEach(row ->
                        computable.row(row.stream().map(OfficeParts::computable).toList()));
        return computable;
    }

    private static Cell computable(CellModel cell) {
        var number = cell.number();
        return number == null ? Cell.text(cell.text()) : Cell.number(number, cell.style());
    }

    private static List<Column> columns(TableModel table) {
        return table.columns().stream()
                .map(column -> (column.numeric() ? Column.number(column.header()) : Column.text(column.header()))
                        .wide(column.weight()))
                .toList();
    }

    /** The charts that documents can draw. */
    static List<Chart> charts(List<ChartModel> charts) {
        return charts.stream()
                .filter(chart -> chart.kind() != ChartModel.Kind.INTERVALS)
                .map(OfficeParts::chart)
                .toList();
    }

    private static Chart chart(ChartModel model) {
        var look = new ChartLook(kind(model), model.title())
                .axes(model.categoryAxis(), model.valueAxis())
                .describedAs(model.description())
                .valuesAs(model.numbers() == NumberKind.SHARE ? NumberStyle.PERCENT : NumberStyle.DECIMAL);
        var chart = new Chart(look, model.categories(), List.of());
        for (var series : model.series()) {
            chart = chart.series(series.name(), series.values());
        }
        return chart;
    }

    private static ChartKind kind(ChartModel model) {
        return switch (model.kind()) {
            case STACKED -> ChartKind.STACKED_BAR;
            case COLUMNS, INTERVALS -> ChartKind.COLUMN;
            case BARS -> ChartKind.BAR;
        };
    }
}
