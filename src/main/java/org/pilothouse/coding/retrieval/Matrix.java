package org.pilothouse.coding.retrieval;

import java.util.List;

/** Numbers of passages, a row a code. */
public record Matrix(List<String> rows, List<String> columns, List<List<Long>> counts, long leftOut) {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
    }

    /** The same saying only whether there is any. */
    public Matrix yesOrNo() {
        return new Matrix(
                rows,
                columns,
                counts.stream()
                        .map(row ->
                                row.stream().map(count -> Math.min(count, 1)).toList())
                        .toList(),
                leftOut);
    }
}
