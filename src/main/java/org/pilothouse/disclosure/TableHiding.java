package org.pilothouse.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which cells of a two-way table of amounts to hide so that none of them follows from the others and the margins. Rows
 * and columns are nodes and hidden cells are edges: a hidden cell can be computed exactly when its edge is a bridge, so
 * cells are hidden until no bridge is left. Where even hiding every cell leaves one, the table cannot be shown at all.
 */
final class TableHiding {

    /** A cell that holds an amount; cells without any stand for nobody and stay visible. */
    private record Cell(String row, String column, double amount) {}

    private final List<Cell> cells = new ArrayList<>();
    private final Map<Cell, Rule> rules = new HashMap<>();

    TableHiding(Map<String, Map<String, Category>> rows, Function<Category, Optional<Rule>> objection) {
        rows.forEach((row, columns) -> columns.forEach((column, category) -> {
            if (category.total() > 0) {
                var cell = new Cell(row, column, category.total());
                cells.add(cell);
                objection.apply(category).ifPresent(rule -> rules.put(cell, rule));
            }
        }));
        cells.sort(Comparator.comparingDouble(Cell::amount)
                .thenComparing(Cell::row)
                .thenComparing(Cell::column));
        protect();
    }

    Optional<Rule> rule(String row, String column) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row) && cell.column().equals(column))
                .findFirst()
                .map(rules::get);
    }

    /** Whether a hidden cell still follows from the margins, although everything is hidden. */
    boolean isExposed() {
        return bridge().isPresent();
    }

    /** The sum of all cells. */
    static double total(Map<String, Map<String, Category>> rows) {
        return rows.values().stream()
                .flatMap(columns -> columns.values().stream())
                .mapToDouble(Category::total)
                .sum();
    }

    /** What becomes of one cell. */
    @FunctionalInterface
    interface Showing {
        ShownCell show(String row, String column, Category category);
    }

    static Map<String, Map<String, ShownCell>> map(Map<String, Map<String, Category>> rows, Showing showing) {
        var shown = new LinkedHashMap<String, Map<String, ShownCell>>();
        rows.forEach((row, columns) -> {
            var cells = new LinkedHashMap<String, ShownCell>();
            columns.forEach((column, category) -> cells.put(column, showing.show(row, column, category)));
            shown.put(row, cells);
        });
        return shown;
    }

    private void protect() {
        var bridge = bridge();
        while (bridge.isPresent() && rules.size() < cells.size()) {
            var exposed = bridge.get();
            var next = visible().stream()
                    .filter(cell ->
                            cell.row().equals(exposed.row()) || cell.column().equals(exposed.column()))
                    .findFirst()
                    .orElseGet(() -> visible().getFirst());
            rules.put(next, Rule.PROTECTS_ANOTHER);
            bridge = bridge();
        }
    }

    private List<Cell> visible() {
        return cells.stream().filter(cell -> !rules.containsKey(cell)).toList();
    }

    /** The first hidden cell whose row and column are not joined by other hidden cells. */
    private Optional<Cell> bridge() {
        return cells.stream().filter(rules::containsKey).filter(this::isBridge).findFirst();
    }

    private boolean isBridge(Cell without) {
        var reached = new HashSet<String>(Set.of("row " + without.row()));
        var grown = true;
        while (grown) {
            grown = false;
            for (var cell : rules.keySet()) {
                if (!cell.equals(without)) {
                    var row = "row " + cell.row();
                    var column = "column " + cell.column();
                    if (reached.contains(row) != reached.contains(column)) {
                        reached.add(row);
                        reached.add(column);
                        grown = true;
                    }
                }
            }
        }
        return !reached.contains("column " + without.column());
    }
}
