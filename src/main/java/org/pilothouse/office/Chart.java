package org.pilothouse.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A native chart with its data, which people can edit in Word and Excel.
 *
 * @param look shape and words
 * @param categories names along the category axis, at least one
 * @param series at most six, each with one value a category
 */
public record Chart(ChartLook look, List<String> categories, List<Series> series) {

    /** As many series as a reader can tell apart by colour. */
    public static final int MOST_SERIES = 6;

    /** Values of one colour; {@code null} where a value is absent or hidden. */
    public record Series(String name, List<@Nullable Double> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "a chart has categories and at most " + MOST_SERIES + " series: " + look.title());
        }
        for (var one : series) {
            check(one, categories.size());
        }
    }

    public static Chart of(ChartLook look, String... categories) {
        return new Chart(look, Arrays.asList(categories), List.of());
    }

    /** Returns a chart of columns of {@code table}; whatever is not a number leaves a gap. */
    public static Chart of(ChartLook look, Table table, String categories, List<String> values) {
        var names = table.indexOf(categories);
        var rows = table.rows();
        var chart =
                new Chart(look, rows.stream().map(row -> row.get(names).raw()).toList(), List.of());
        for (var header : values) {
            var column = table.indexOf(header);
            var figures = new ArrayList<@Nullable Double>();
            rows.forEach(row -> figures.add(row.get(column) instanceof Cell.Figure figure ? figure.value() : null));
            chart = chart.series(header, figures);
        }
        return chart;
    }

    public Chart series(String name, @Nullable Double... values) {
        return series(name, Arrays.asList(values));
    }

    public Chart series(String name, List<@Nullable Double> values) {
        var more = new ArrayList<>(series);
        more.add(new Series(name, values));
        return new Chart(look, categories, more);
    }

    /** Returns the chart's data as a table: a row a category, a column a series. */
    public Table table() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(look.categoryAxis()));
        series.forEach(one -> columns.add(Column.number(one.name())));
        var table = Table.of(columns);
        for (var i = 0; i < categories.size(); i++) {
            table.row(cells(i));
        }
        return table;
    }

    private List<Cell> cells(int category) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(categories.get(category)));
        for (var one : series) {
            var value = one.values().get(category);
            cells.add(value == null ? Cell.EMPTY : Cell.number(value, look.style()));
        }
        return cells;
    }

    private static void check(Series series, int categories) {
        if (series.values().size() != categories) {
            throw new IllegalArgumentException(series.name() + " needs " + categories + " values");
        }
        for (var value : series.values()) {
            if (value != null && !Double.isFinite(value)) {
                throw new IllegalArgumentException(series.name() + " holds a value that is not finite");
            }
        }
    }
}
