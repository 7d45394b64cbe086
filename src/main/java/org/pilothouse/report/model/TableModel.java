package org.pilothouse.report.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a release.
 *
 * @param id names it within the release
 * @param note what a reader must know to read it; may be empty
 */
public record TableModel(String id, String title, List<ColumnModel> columns, List<List<CellModel>> rows, String note) {

    /** A column of words or of numbers. */
    public record ColumnModel(String header, boolean numeric, double weight) {}

    public TableModel {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(id + " has a row that does not fit");
            }
        }
    }

    static TableModel of(String id, String title, ColumnModel... columns) {
        return new TableModel(id, title, List.of(columns), List.of(), "");
    }

    static ColumnModel words(String header, double weight) {
        return new ColumnModel(header, false, weight);
    }

    static ColumnModel numbers(String header) {
        return new ColumnModel(header, true, 1);
    }

    TableModel row(CellModel... cells) {
        return row(List.of(cells));
    }

    TableModel row(List<CellModel> cells) {
        var more = new ArrayList<>(rows);
        more.add(cells);
        return new TableModel(id, title, columns, more, note);
    }

    TableModel noted(String words) {
        return new TableModel(id, title, columns, rows, words);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
