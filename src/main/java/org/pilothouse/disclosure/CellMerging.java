package org.pilothouse.disclosure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Merges cells of a two-way table within their row until each may be shown (rule 3). What was merged away must not
 * follow from totals either: rows and columns with known totals are nodes, cells merged away are edges, all other
 * columns are one node; a cell can be computed exactly when its edge is a bridge, so cells of other rows are merged as
 * well until no cell that may not be shown is one.
 */
final class CellMerging {

    /** A cell that holds an amount. */
    private record Cell(String row, String column) {}

    private final Map<String, Map<String, Category>> rows;
    private final Set<String> known;
    private final Predicate<Category> mayBeShown;
    private final Map<String, Set<String>> forced = new LinkedHashMap<>();
    private final Map<String, List<Category>> shown = new LinkedHashMap<>();
    private boolean exposed;

    /** @param known columns whose totals the reader knows; row totals are always known */
    CellMerging(Map<String, Map<String, Category>> rows, Set<String> known, Predicate<Category> mayBeShown) {
        this.rows = rows;
        this.known = known;
        this.mayBeShown = mayBeShown;
        rows.keySet().forEach(this::merge);
        protect();
    }

    /** The cells of each row, some of them merged. */
    Map<String, List<Category>> shown() {
        return shown;
    }

    /** Whether something that may not be shown still follows from the totals, so that nothing can be shown. */
    boolean isExposed() {
        return exposed;
    }

    private void merge(String row) {
        var mine = forced.computeIfAbsent(row, none -> new TreeSet<>());
        var cells = new ArrayList<Category>();
        Merging.bySize(List.copyOf(cellsOf(row).values())).stream()
                .filter(cell -> !mine.contains(cell.key()))
                .forEach(cells::add);
        mine.stream()
                .map(column -> at(new Cell(row, column)))
                .map(cell -> new Category(Hierarchy.OTHER, cell.members(), cell.amounts()))
                .reduce((one, other) -> one.mergedWith(other, Hierarchy.OTHER))
                .ifPresent(cells::add);
        shown.put(row, new Merging(Hierarchy.FLAT, mayBeShown).merged(cells));
        if (shown.get(row).stream()
                        .anyMatch(cell -> cell.key().equals(Hierarchy.OTHER)
                                && cell.members().size() == 1)
                && cells.size() > 1) {
            mine.add(cells.get(cells.size() - 2).key());
            merge(row);
        }
    }

    private Category at(Cell cell) {
        return requireNonNull(cellsOf(cell.row()).get(cell.column()));
    }

    private Map<String, Category> cellsOf(String row) {
        return rows.getOrDefault(row, Map.of());
    }

    private void protect() {
        var bridge = bridge();
        while (bridge.isPresent()) {
            var protector = protector(bridge.get());
            if (protector.isEmpty()) {
                exposed = true;
                return;
            }
            forced.computeIfAbsent(protector.get().row(), none -> new TreeSet<>())
                    .add(protector.get().column());
            merge(protector.get().row());
            bridge = bridge();
        }
    }

    /** The smallest cell of the same column in another row that has more than this cell. */
    private Optional<Cell> protector(Cell lone) {
        var away = mergedAway();
        return rows.entrySet().stream()
                .filter(row -> row.getValue().size() > 1 && row.getValue().containsKey(lone.column()))
                .map(row -> new Cell(row.getKey(), lone.column()))
                .filter(cell -> !away.contains(cell))
                .min(Comparator.comparingDouble(cell -> at(cell).total()));
    }

    private Set<Cell> mergedAway() {
        var away = new HashSet<Cell>();
        shown.forEach((row, cells) -> cells.stream()
                .filter(cell -> cell.members().size() > 1)
                .forEach(cell -> cell.members().forEach(column -> away.add(new Cell(row, column)))));
        return away;
    }

    /** The first cell merged away that may not be shown and whose row and column are not joined by other such cells. */
    private Optional<Cell> bridge() {
        var away = mergedAway();
        return away.stream()
                .filter(cell -> !mayBeShown.test(at(cell)))
                .filter(cell -> isBridge(cell, away))
                .min(Comparator.comparing(Cell::row).thenComparing(Cell::column));
    }

    private boolean isBridge(Cell without, Set<Cell> away) {
        var reached = new HashSet<>(Set.of("row " + without.row()));
        var before = 0;
        while (before < reached.size()) {
            before = reached.size();
            for (var cell : away) {
                if (!cell.equals(without) && (reached.contains("row " + cell.row()) || reached.contains(node(cell)))) {
                    reached.add("row " + cell.row());
                    reached.add(node(cell));
                }
            }
        }
        return !reached.contains(node(without));
    }

    private String node(Cell cell) {
        return known.contains(cell.column()) ? "column " + cell.column() : "columns without a known total";
    }
}
