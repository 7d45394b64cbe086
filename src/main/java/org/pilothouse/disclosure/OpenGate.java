package org.pilothouse.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.stats.Figure;

/** Lets everything pass. */
class OpenGate implements Gate {

    @Override
    public Value amount(String measure, String cell, Value value, Basis basis) {
        return value;
    }

    @Override
    public Value rate(String measure, String cell, Value value, Basis basis) {
        return value;
    }

    @Override
    public Value limit(String measure, String cell, Value value, Basis basis) {
        return value;
    }

    @Override
    public Value part(String measure, String cell, Value value, Basis basis) {
        return value;
    }

    @Override
    public Value individual(String measure, String cell, Value value, Basis basis) {
        return value;
    }

    @Override
    public Value people(String measure, String cell, int people) {
        return Value.of(people);
    }

    @Override
    public List<ShownRow> rows(String measure, String cell, List<Category> rows, Hierarchy hierarchy, Basis whole) {
        var total = rows.stream().mapToDouble(Category::total).sum();
        return Merging.bySize(rows).stream()
                .map(row -> new ShownRow(
                        row.key(),
                        row.members(),
                        Value.of(row.total()),
                        Value.of(Figure.ratio(row.total(), total)),
                        Value.of(row.amounts().size())))
                .toList();
    }

    @Override
    public Map<String, Value> counts(String measure, String cell, Map<String, Integer> people) {
        var shown = new LinkedHashMap<String, Value>();
        people.forEach((key, count) -> shown.put(key, Value.of(count)));
        return shown;
    }

    @Override
    public Map<String, Map<String, ShownCell>> cells(
            String measure,
            String cell,
            Map<String, Map<String, Category>> rows,
            Set<String> knownColumns,
            Basis whole) {
        var total = ShownCell.total(rows);
        var shown = new LinkedHashMap<String, Map<String, ShownCell>>();
        rows.forEach((row, columns) -> {
            var cells = new LinkedHashMap<String, ShownCell>();
            columns.forEach((column, category) -> cells.put(
                    column,
                    new ShownCell(Value.of(category.total()), Value.of(Figure.ratio(category.total(), total)))));
            shown.put(row, cells);
        });
        return shown;
    }

    @Override
    public Gate next() {
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public List<Suppressed> log() {
        return List.of();
    }
}
