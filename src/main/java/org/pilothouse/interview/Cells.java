package org.pilothouse.interview;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;

/** Reads the cells of one row and reports what is wrong with them. */
final class Cells {
    private final String file;
    private final BundleSource.Row row;
    private final BundleReport report;
    private boolean refused;

    Cells(String file, BundleSource.Row row, BundleReport report) {
        this.file = file;
        this.row = row;
        this.report = report;
    }

    <T> @Nullable T required(String column, Function<String, T> reading, String expected) {
        if (row.get(column) == null) {
            refuse(column, "MISSING", expected);
            return null;
        }
        return optional(column, reading, expected);
    }

    <T> @Nullable T optional(String column, Function<String, T> reading, String expected) {
        var cell = row.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            refuse(column, "UNKNOWN_VALUE", expected);
            return null;
        }
    }

    void refuse(String column, String reason, String expected) {
        refused = true;
        report.refuse(problem(column, reason, expected));
    }

    /** Refuses a cell without repeating what is in it. */
    void hide(String column, String reason, String expected) {
        refused = true;
        report.refuse(new RowProblem(file, row.line(), column, reason, "", expected));
    }

    void note(String column, String reason) {
        report.note(problem(column, reason, ""));
    }

    boolean refused() {
        return refused;
    }

    private RowProblem problem(String column, String reason, String expected) {
        return new RowProblem(
                file, row.line(), column, reason, Objects.requireNonNullElse(row.get(column), ""), expected);
    }
}
