package org.pilothouse.stats;

import java.util.HashSet;
import java.util.Set;
import org.pilothouse.stats.TableMask.Position;

/** Tries every table that fits what is shown; slow, and independent of the code that it checks. */
final class TableAttacker {

    private static final long HIGHEST = 14;

    private final int k;
    private final int rows;
    private final int columns;
    private final long[][] truth;
    private final Set<Position> hidden;
    private final long[][] guess;
    private Position asked = new Position(0, 0);
    private long value;

    TableAttacker(int k, long[][] counts, Set<Position> hidden) {
        this.k = k;
        this.hidden = hidden;
        rows = counts.length;
        columns = counts[0].length;
        truth = new long[rows + 1][columns + 1];
        guess = new long[rows][columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                truth[row][column] = counts[row][column];
                truth[row][columns] += counts[row][column];
                truth[rows][column] += counts[row][column];
                truth[rows][columns] += counts[row][column];
            }
        }
    }

    static Set<Position> everything(long[][] counts) {
        var all = new HashSet<Position>();
        var shape = new TableAttacker(2, counts, all);
        for (var row = 0; row <= shape.rows; row++) {
            for (var column = 0; column <= shape.columns; column++) {
                if (shape.truth[row][column] > 0) {
                    all.add(new Position(row, column));
                }
            }
        }
        return all;
    }

    long count(int row, int column) {
        return truth[row][column];
    }

    /** Whether some table agrees with all that is shown and told, and has this value here. */
    boolean canBe(int row, int column, long wanted) {
        asked = new Position(row, column);
        value = wanted;
        return fill(0);
    }

    private boolean fill(int cell) {
        if (cell == rows * columns) {
            return totalsFit();
        }
        var row = cell / columns;
        var column = cell % columns;
        if (column == 0 && row > 0 && !fits(row - 1, columns, rowSum(row - 1))) {
            return false;
        }
        for (var count = 0L; count <= HIGHEST; count++) {
            guess[row][column] = count;
            if (fits(row, column, count) && !tooMuch(row, column) && fill(cell + 1)) {
                return true;
            }
        }
        guess[row][column] = 0;
        return false;
    }

    private boolean tooMuch(int row, int column) {
        var down = 0L;
        for (var above = 0; above <= row; above++) {
            down += guess[above][column];
        }
        var across = 0L;
        for (var left = 0; left <= column; left++) {
            across += guess[row][left];
        }
        return exceeds(rows, column, down, row == rows - 1) || exceeds(row, columns, across, column == columns - 1);
    }

    private boolean exceeds(int row, int column, long sum, boolean complete) {
        if (hidden.contains(new Position(row, column))) {
            return complete && !fits(row, column, sum);
        }
        return complete ? sum != truth[row][column] : sum > truth[row][column];
    }

    private boolean totalsFit() {
        var grand = 0L;
        for (var row = 0; row < rows; row++) {
            grand += rowSum(row);
        }
        return fits(rows, columns, grand);
    }

    private long rowSum(int row) {
        var sum = 0L;
        for (var column = 0; column < columns; column++) {
            sum += guess[row][column];
        }
        return sum;
    }

    private boolean fits(int row, int column, long count) {
        var here = new Position(row, column);
        if (here.equals(asked) && count != value) {
            return false;
        }
        if (!hidden.contains(here)) {
            return count == truth[row][column];
        }
        return count > 0 && count < k == truth[row][column] < k;
    }
}
