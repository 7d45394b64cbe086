package org.pilothouse.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table to be printed, opened in a spreadsheet or written as CSV; rows are added to it, columns are fixed. */
public final class Table {
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        this.columns = List.copyOf(columns);
    }

    public static Table of(Column... columns) {
        return new Table(Arrays.asList(columns));
    }

    public static Table of(List<Column> columns) {
        return new Table(columns);
    }

    /** Adds a row of cells or plain values; see {@link Cell#of}. */
    public Table row(@Nullable Object... values) {
        return row(Stream.of(values).map(Cell::of).toList());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the number of cells is not the number of columns
     */
    public Table row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    boolean holdsTextIn(List<String> headers) {
        return headers.stream()
                .mapToInt(this::indexOf)
                .anyMatch(column -> rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> !(cell instanceof Cell.Figure || cell instanceof Cell.Empty)));
    }

    /** Returns the position of a column by its header. */
    int indexOf(String header) {
        var index = headers().indexOf(header);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + header + " in " + headers());
        }
        return index;
    }
}
