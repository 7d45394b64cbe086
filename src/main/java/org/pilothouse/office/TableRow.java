package org.pilothouse.office;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of a table that somebody brought; what cannot be read is reported with its place. */
public final class TableRow {
    private final String file;
    private final long number;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final Consumer<TableProblem> problems;
    private boolean good = true;

    TableRow(
            String file,
            long number,
            Map<String, Integer> columns,
            List<String> fields,
            Consumer<TableProblem> problems) {
        this.file = file;
        this.number = number;
        this.columns = columns;
        this.fields = fields;
        this.problems = problems;
    }

    /** Line of a CSV file or row of a sheet, from 1. */
    public long number() {
        return number;
    }

    /** Whether nothing has been reported about this row so far. */
    public boolean good() {
        return good;
    }

    /** Returns the text of a cell, or null where it is empty or the file has no such column. */
    public @Nullable String text(String column) {
        var index = columns.get(column);
        if (index == null || index >= fields.size()) {
            return null;
        }
        var text = fields.get(index);
        return text.isEmpty() ? null : text;
    }

    /** Reads a cell that may be empty; null where it is empty or, with a report, where it cannot be read. */
    public <T> @Nullable T read(String column, ValueKind<T> kind) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var value = kind.parse().apply(text);
        if (value == null) {
            report(column, TableProblem.Kind.BAD_VALUE, kind.expected());
        }
        return value;
    }

    /** Reads a cell that must not be empty; null, with a report, where it is or cannot be read. */
    public <T> @Nullable T require(String column, ValueKind<T> kind) {
        if (text(column) == null) {
            report(column, TableProblem.Kind.MISSING_VALUE, kind.expected());
            return null;
        }
        return read(column, kind);
    }

    /** Reports a cell for a reason that only the caller knows; the row is no longer good. */
    public void report(String column, TableProblem.Kind kind, String expected) {
        good = false;
        var found = text(column);
        problems.accept(new TableProblem(file, number, column, kind, found == null ? "" : found, expected));
    }

    /** Reports each cell that a spreadsheet could run; negative numbers are numbers. */
    void reportFormulas() {
        for (var column : columns.keySet()) {
            var text = text(column);
            if (text != null
                    && SafeText.startsLikeFormula(text)
                    && ValueKind.DECIMAL.parse().apply(text) == null) {
                report(column, TableProblem.Kind.FORMULA, "");
            }
        }
    }
}
