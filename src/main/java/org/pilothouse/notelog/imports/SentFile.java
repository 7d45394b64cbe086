package org.pilothouse.notelog.imports;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.RawTable;
import org.pilothouse.shared.RowProblem;

/** A file with somebody else's columns, and where ours are in it. */
public record SentFile(String name, RawTable table, Map<String, ColumnSource> columns) {

    public SentFile {
        columns = Map.copyOf(columns);
    }

    /**
     * @param good makes a row of its line and of what answers the cell of a column
     * @param broken makes a row that is longer or shorter than the header of its line and of the cells expected
     */
    <R> List<R> rows(
            BiFunction<Integer, Function<String, @Nullable String>, R> good, BiFunction<Integer, Integer, R> broken) {
        var width = table.header().size();
        return table.rows().stream()
                .map(row -> row.cells().size() == width
                        ? good.apply(row.line(), column -> cell(row, column))
                        : broken.apply(row.line(), width))
                .toList();
    }

    /** A problem of our columns, by the names they have in the file. */
    RowProblem named(RowProblem problem) {
        var source = columns.get(problem.column());
        var column = source == null || source.header() == null ? problem.column() : source.header();
        return new RowProblem(name, problem.line(), column, problem.reason(), problem.found(), problem.expected());
    }

    RowProblem problem(int line, String reason, String expected) {
        return new RowProblem(name, line, "", reason, "", expected);
    }

    private @Nullable String cell(RawTable.Row row, String column) {
        var source = columns.get(column);
        return source == null ? null : source.cell(table.header(), row.cells());
    }
}
