package org.pilothouse.office;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of one table, whatever its format: first the header, then rows until there are too many. */
final class TableReading {
    private final String file;
    private final TableShape shape;
    private final ReadLimits limits;
    private final boolean refuseFormulas;
    private final Consumer<TableRow> rows;
    private final Consumer<TableProblem> problems;
    private @Nullable TableHeader header;
    private long count;

    TableReading(
            String file,
            TableShape shape,
            ReadLimits limits,
            boolean refuseFormulas,
            Consumer<TableRow> rows,
            Consumer<TableProblem> problems) {
        this.file = file;
        this.shape = shape;
        this.limits = limits;
        this.refuseFormulas = refuseFormulas;
        this.rows = rows;
        this.problems = problems;
    }

    /** Number of columns of the header; 0 before it has been seen. */
    int columns() {
        return header == null ? 0 : header.size();
    }

    /** Takes the next row of the file and returns whether to go on. */
    boolean take(long number, List<String> fields) throws UnreadableTable {
        if (header == null) {
            header = TableHeader.of(file, number, fields, shape, problems);
            return header != null;
        }
        if (++count > limits.rows()) {
            throw new UnreadableTable(TableProblem.Kind.TOO_LARGE, number, "", limits.rows() + " rows at most");
        }
        var row = header.row(number, fields);
        if (row != null) {
            deliver(row);
        }
        return true;
    }

    /** Ends a file that was read to its end. */
    void end() throws UnreadableTable {
        if (header == null) {
            throw new UnreadableTable(TableProblem.Kind.EMPTY, 0, "", String.join(", ", shape.required()));
        }
    }

    private void deliver(TableRow row) {
        if (refuseFormulas) {
            row.reportFormulas();
        }
        if (row.good()) {
            rows.accept(row);
        }
    }
}
