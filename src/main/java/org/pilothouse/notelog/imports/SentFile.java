package org.pilothouse.notelog.imports;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.office.RawTable;
import org.pilothouse.security.PhiHit;
import org.pilothouse.shared.RowProblem;

/** A file with somebody else's columns, and where ours are in it. */
public record SentFile(String name, RawTable table, Map<String, ColumnSource> columns) {

    private static final int SHOWN = 60;

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

    /** A problem of our columns, by the names they have in the file; what the sender's own cell holds is said to the sender. */
    RowProblem named(RowProblem problem) {
        var source = columns.get(problem.column());
        var column = source == null || source.header() == null ? problem.column() : source.header();
        var found = problem.found().isEmpty() && !problem.reason().equals(PhiHit.CHECK)
                ? found(problem.line(), problem.column())
                : problem.found();
        return new RowProblem(name, problem.line(), column, problem.reason(), found, problem.expected());
    }

    /** Messages of checks begin with the column they are about. */
    RowProblem problem(int line, String reason, String message) {
        int colon = message.indexOf(": ");
        var column = colon < 0 ? "" : message.substring(0, colon);
        return columns.containsKey(column)
                ? named(new RowProblem(name, line, column, reason, "", message.substring(colon + 2)))
                : new RowProblem(name, line, "", reason, "", message);
    }

    private String found(int line, String column) {
        int at = Collections.binarySearch(
                table.rows(), new RawTable.Row(line, List.of()), Comparator.comparingInt(RawTable.Row::line));
        var cell = at < 0 ? null : cell(table.rows().get(at), column);
        if (cell == null) {
            return "";
        }
        return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "\u2026" : cell;
    }

    private @Nullable String cell(RawTable.Row row, String column) {
        var source = columns.get(column);
        return source == null ? null : source.cell(table.header(), row.cells());
    }
}
