package org.pilothouse.stats;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pilothouse.stats.TableMask.Position;

/**
 * Hides small counts of people in a two-way table with row, column and grand totals, and as much more as keeps them
 * hidden (disclosure, rule 1).
 *
 * <p>Guarantee, against a reader who knows k, combines all that is shown in any way, and has been told which hidden
 * counts are under k: every hidden count under k could still be any number that it could be if nothing but zeros were
 * shown; every other
 * hidden count has at least two possible values if it had then. Zeros stay visible: nobody is in them. The cells
 * chosen to protect others are few, not provably the fewest.
 */
public final class TableSuppression {

    private static final long ONE_MORE = 1_000;
    private static final long TIGHT = 10_000;
    private static final long TOTAL = 1_000_000;

    private final int k;
    private final long[][] table;
    private final TableRanges ranges;
    private final Map<Position, CellRange> nothingShown = new HashMap<>();

    private TableSuppression(int k, long[][] counts) {
        this.k = k;
        table = withTotals(counts);
        ranges = new TableRanges(table, k);
        var all = Set.copyOf(positions(count -> count > 0));
        all.forEach(cell -> nothingShown.put(cell, ranges.range(cell, all)));
    }

    /**
     * Masks a table.
     *
     * @param k the smallest count to show, at least 2
     * @param counts people by row and column without totals, not negative, at least one cell, rows of equal length
     * @throws IllegalArgumentException if {@code k} or a count is out of range, or the table is empty or ragged
     */
    public static TableMask mask(int k, long[][] counts) {
        if (k < 2 || counts.length == 0 || counts[0].length == 0) {
            throw new IllegalArgumentException("k of at least 2, and at least one cell");
        }
        var suppression = new TableSuppression(k, counts);
        return new TableMask(counts.length, counts[0].length, suppression.hidden());
    }

    private static long[][] withTotals(long[][] counts) {
        var columns = counts[0].length;
        var table = new long[counts.length + 1][columns + 1];
        for (var row = 0; row < counts.length; row++) {
            if (counts[row].length != columns) {
                throw new IllegalArgumentException("rows of unequal length");
            }
            for (var column = 0; column < columns; column++) {
                if (counts[row][column] < 0) {
                    throw new IllegalArgumentException("counts must not be negative");
                }
                table[row][column] = counts[row][column];
                table[row][columns] += counts[row][column];
                table[counts.length][column] += counts[row][column];
                table[counts.length][columns] += counts[row][column];
            }
        }
        return table;
    }

    private Set<Position> hidden() {
        var hidden = new HashSet<>(positions(this::isSmall));
        var exposed = exposed(hidden);
        while (exposed.isPresent()) {
            if (!hidden.addAll(cycle(exposed.get(), hidden))) {
                hidden.add(protector(exposed.get(), hidden));
            }
            exposed = exposed(hidden);
        }
        showAgainWhatIsNotNeeded(hidden);
        return hidden;
    }

    private void showAgainWhatIsNotNeeded(Set<Position> hidden) {
        for (var cell : positions(count -> count >= k).reversed()) {
            if (hidden.remove(cell) && exposed(hidden).isPresent()) {
                hidden.add(cell);
            }
        }
    }

    /** The first hidden cell about which the shown figures say too much. */
    private Optional<Position> exposed(Set<Position> hidden) {
        return positions(count -> count > 0).stream()
                .filter(hidden::contains)
                .filter(cell -> {
                    var range = ranges.range(cell, hidden);
                    var free = requireNonNull(nothingShown.get(cell));
                    return isSmall(count(cell)) ? !range.equals(free) : range.isPinned() && !free.isPinned();
                })
                .findFirst();
    }

    /** What lets the exposed cell vary: hidden figures cost nothing, roomy cells little, totals much. */
    private List<Position> cycle(Position exposed, Set<Position> hidden) {
        var cycles = new CheapestCycle(
                table.length, table[0].length, positions(count -> count > 0), cell -> cost(cell, hidden));
        return cycles.through(exposed);
    }

    private long cost(Position cell, Set<Position> hidden) {
        var room = count(cell) >= 2L * (k - 1) ? 0 : TIGHT;
        if (hidden.contains(cell)) {
            return isSmall(count(cell)) ? TIGHT : room;
        }
        return totals(cell) * TOTAL + room + ONE_MORE + count(cell);
    }

    /** If no cycle is left to hide, the cheapest visible figure to hide next: in the row or column of the exposed cell if there is one. */
    private Position protector(Position exposed, Set<Position> hidden) {
        var visible = positions(count -> count >= k).stream()
                .filter(cell -> !hidden.contains(cell))
                .toList();
        return visible.stream()
                .filter(cell -> cell.row() == exposed.row() || cell.column() == exposed.column())
                .findFirst()
                .orElseGet(visible::getFirst);
    }

    /** Positions of matching counts: cells before row and column totals before the grand total, then by size. */
    private List<Position> positions(Predicate<Long> matching) {
        var positions = new ArrayList<Position>();
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[row].length; column++) {
                if (matching.test(table[row][column])) {
                    positions.add(new Position(row, column));
                }
            }
        }
        positions.sort(Comparator.comparingInt(this::totals).thenComparingLong(this::count));
        return positions;
    }

    private long count(Position cell) {
        return table[cell.row()][cell.column()];
    }

    private int totals(Position cell) {
        return (cell.row() == table.length - 1 ? 1 : 0) + (cell.column() == table[0].length - 1 ? 1 : 0);
    }

    private boolean isSmall(long count) {
        return count > 0 && count < k;
    }
}
