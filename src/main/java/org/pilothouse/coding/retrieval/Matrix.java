package org.pilothouse.coding.retrieval;

import java.util.List;

/**
 * Numbers of passages, a row a code.
 *
 * @param shares for codes with codes, how much two belong together: c = n12 / (n1 + n2 − n12); else empty
 * @param leftOut passages that stand in no column
 */
public record Matrix(
        List<String> rows, List<String> columns, List<List<Long>> counts, List<List<Double>> shares, long leftOut) {

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = List.copyOf(counts);
        shares = List.copyOf(shares);
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
                List.of(),
                leftOut);
    }
}
