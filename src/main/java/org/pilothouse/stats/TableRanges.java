package org.pilothouse.stats;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Set;
import org.pilothouse.stats.TableMask.Position;

/**
 * What the hidden cells of a two-way table with totals could still be, exactly. Rows and columns are nodes and hidden
 * cells are edges: a table with the same published figures differs by a circulation, so the most a cell can grow or
 * shrink is a maximal flow between its row and its column through the other hidden cells (Gusfield 1988). No chain of
 * sums and differences, however long, gives a reader more than this.
 */
final class TableRanges {

    private final long[][] table;
    private final int k;
    private final int nodes;

    /**
     * Takes a table that already ends in its totals.
     *
     * @param table rows + 1 by columns + 1, not negative, additive
     */
    TableRanges(long[][] table, int k) {
        this.table = table;
        this.k = k;
        nodes = table.length + table[0].length;
    }

    /** The range of one hidden cell or total, given everything that is not hidden. */
    CellRange range(Position cell, Set<Position> hidden) {
        var count = table[cell.row()][cell.column()];
        var told = CellRange.ofHidden(count, k);
        var from = table.length + cell.column();
        var up = flow(capacities(cell, hidden), from, cell.row());
        var down = flow(capacities(cell, hidden), cell.row(), from);
        var grow = isTotal(cell) ? down : up;
        var shrink = isTotal(cell) ? up : down;
        return new CellRange(
                shrink == CellRange.NO_LIMIT ? told.low() : Math.max(told.low(), count - shrink),
                Math.min(told.high(), CellRange.plus(count, grow)));
    }

    /** Row and column totals stand with a minus in the sums that come to zero; cells and the grand total with a plus. */
    private boolean isTotal(Position cell) {
        return cell.row() == table.length - 1 ^ cell.column() == table[0].length - 1;
    }

    private long[][] capacities(Position without, Set<Position> hidden) {
        var capacity = new long[nodes][nodes];
        for (var cell : hidden) {
            if (!cell.equals(without)) {
                var count = table[cell.row()][cell.column()];
                var told = CellRange.ofHidden(count, k);
                var grow = told.high() == CellRange.NO_LIMIT ? CellRange.NO_LIMIT : told.high() - count;
                var shrink = count - told.low();
                var column = table.length + cell.column();
                capacity[cell.row()][column] = isTotal(cell) ? shrink : grow;
                capacity[column][cell.row()] = isTotal(cell) ? grow : shrink;
            }
        }
        return capacity;
    }

    /** The maximal flow, by shortest augmenting paths (Edmonds and Karp 1972). */
    private long flow(long[][] capacity, int source, int sink) {
        var flow = 0L;
        var previous = path(capacity, source, sink);
        while (previous[sink] >= 0) {
            var narrowest = CellRange.NO_LIMIT;
            for (var node = sink; node != source; node = previous[node]) {
                narrowest = Math.min(narrowest, capacity[previous[node]][node]);
            }
            if (narrowest == CellRange.NO_LIMIT) {
                return CellRange.NO_LIMIT;
            }
            for (var node = sink; node != source; node = previous[node]) {
                add(capacity, previous[node], node, -narrowest);
                add(capacity, node, previous[node], narrowest);
            }
            flow += narrowest;
            previous = path(capacity, source, sink);
        }
        return flow;
    }

    private static void add(long[][] capacity, int from, int to, long change) {
        if (capacity[from][to] != CellRange.NO_LIMIT) {
            capacity[from][to] += change;
        }
    }

    private int[] path(long[][] capacity, int source, int sink) {
        var previous = new int[nodes];
        Arrays.fill(previous, -1);
        var queue = new ArrayDeque<Integer>();
        queue.add(source);
        while (!queue.isEmpty() && previous[sink] < 0) {
            int node = queue.remove();
            for (var next = 0; next < nodes; next++) {
                if (capacity[node][next] > 0 && next != source && previous[next] < 0) {
                    previous[next] = node;
                    queue.add(next);
                }
            }
        }
        return previous;
    }
}
