package org.pilothouse.office;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The header row of a file that somebody brought, compared with what was asked for. */
final class TableHeader {
    private final String file;
    private final Consumer<TableProblem> problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final int size;

    private TableHeader(String file, int size, Consumer<TableProblem> problems) {
        this.file = file;
        this.size = size;
        this.problems = problems;
    }

    /** Returns the header, or null, with reports, where the file cannot be used. */
    static @Nullable TableHeader of(
            String file, long row, List<String> names, TableShape shape, Consumer<TableProblem> problems) {
        var usable = new boolean[] {true};
        Consumer<TableProblem> watch = problem -> {
            usable[0] &= problem.kind().weight() != TableProblem.Weight.FILE;
            problems.accept(problem);
        };
        var header = new TableHeader(file, names.size(), problems);
        header.read(row, names, shape, watch);
        for (var required : shape.required()) {
            if (!header.columns.containsKey(required)) {
                watch.accept(new TableProblem(
                        file, row, required, TableProblem.Kind.MISSING_COLUMN, String.join(", ", names), required));
            }
        }
        return usable[0] ? header : null;
    }

    int size() {
        return size;
    }

    /** Returns a row, or null, with a report, where its number of fields differs from the header's. */
    @Nullable TableRow row(long number, List<String> fields) {
        if (fields.size() != size) {
            problems.accept(new TableProblem(
                    file,
                    number,
                    null,
                    TableProblem.Kind.FIELD_COUNT,
                    String.valueOf(fields.size()),
                    String.valueOf(size)));
            return null;
        }
        return new TableRow(file, number, columns, fields, problems);
    }

    private void read(long row, List<String> names, TableShape shape, Consumer<TableProblem> watch) {
        var seen = new HashSet<String>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            if (name.isEmpty()) {
                watch.accept(problem(row, name, TableProblem.Kind.BLANK_HEADER, String.valueOf(i + 1)));
            } else if (!seen.add(name)) {
                watch.accept(problem(row, name, TableProblem.Kind.DUPLICATE_HEADER, name));
            } else if (shape.knows(name)) {
                columns.put(name, i);
            } else {
                watch.accept(problem(row, name, TableProblem.Kind.UNKNOWN_COLUMN, name));
            }
        }
    }

    private TableProblem problem(long row, String name, TableProblem.Kind kind, String found) {
        return new TableProblem(file, row, name, kind, found, "");
    }
}
