package org.pilothouse.disclosure;

import java.util.Map;

/**
 * A cell of a two-way table as its reader may see it.
 *
 * @param share of the table's total, 0 to 1
 */
public record ShownCell(Value amount, Value share) {

    /** The sum of all cells of a table. */
    static double total(Map<String, Map<String, Category>> rows) {
        return rows.values().stream()
                .flatMap(columns -> columns.values().stream())
                .mapToDouble(Category::total)
                .sum();
    }
}
