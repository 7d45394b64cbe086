package org.pilothouse.stats;

import java.util.Set;

/**
 * Which figures of a two-way table to hide; row {@code rows} holds the column totals, column {@code columns} the row
 * totals, and where they meet stands the grand total.
 *
 * @param hidden cells and totals to hide
 */
public record TableMask(int rows, int columns, Set<Position> hidden) {

    /** A cell or total, counted from zero. */
    public record Position(int row, int column) {}

    public TableMask {
        hidden = Set.copyOf(hidden);
    }

    public boolean hides(int row, int column) {
        return hidden.contains(new Position(row, column));
    }

    public boolean hidesRowTotal(int row) {
        return hides(row, columns);
    }

    public boolean hidesColumnTotal(int column) {
        return hides(rows, column);
    }

    public boolean hidesGrandTotal() {
        return hides(rows, columns);
    }
}
