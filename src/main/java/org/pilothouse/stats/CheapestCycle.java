package org.pilothouse.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.pilothouse.stats.TableMask.Position;

/**
 * The cells that, hidden together with a given one, let it vary: in a table with totals these form a closed path that
 * changes from row to column and back at each cell, and the cheapest is a shortest path between its row and column.
 */
final class CheapestCycle {

    private final int rows;
    private final int nodes;
    private final List<Position> usable;
    private final ToLongFunction<Position> cost;

    /**
     * Takes the shape and the cells that may take part.
     *
     * @param rows rows of the table, the row of totals included
     * @param columns columns, the column of totals included
     * @param cost not negative, in any unit
     */
    CheapestCycle(int rows, int columns, List<Position> usable, ToLongFunction<Position> cost) {
        this.rows = rows;
        this.nodes = rows + columns;
        this.usable = usable;
        this.cost = cost;
    }

    /** The other cells of the cheapest closed path through {@code cell}; empty if there is none. */
    List<Position> through(Position cell) {
        var distance = new long[nodes];
        var step = new Position[nodes];
        Arrays.fill(distance, CellRange.NO_LIMIT);
        distance[cell.row()] = 0;
        var shorter = true;
        while (shorter) {
            shorter = false;
            for (var edge : usable) {
                if (!edge.equals(cell)) {
                    shorter |= relax(distance, step, edge, edge.row(), rows + edge.column());
                    shorter |= relax(distance, step, edge, rows + edge.column(), edge.row());
                }
            }
        }
        return trace(step, cell);
    }

    private boolean relax(long[] distance, Position[] step, Position edge, int from, int to) {
        var length = CellRange.plus(distance[from], cost.applyAsLong(edge));
        if (length >= distance[to]) {
            return false;
        }
        distance[to] = length;
        step[to] = edge;
        return true;
    }

    private List<Position> trace(Position[] step, Position cell) {
        var path = new ArrayList<Position>();
        var node = rows + cell.column();
        while (node != cell.row() && step[node] != null) {
            var edge = step[node];
            path.add(edge);
            node = node == edge.row() ? rows + edge.column() : edge.row();
        }
        return path;
    }
}
