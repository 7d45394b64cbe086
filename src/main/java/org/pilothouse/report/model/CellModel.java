package org.pilothouse.report.model;

import org.jspecify.annotations.Nullable;
import org.pilothouse.office.NumberStyle;

/**
 * A cell of a table in a release.
 *
 * @param text as screens and documents print it
 * @param number as spreadsheets hold it; null where there is none to show
 */
public record CellModel(String text, @Nullable Double number, NumberStyle style) {

    static CellModel text(String text) {
        return new CellModel(text, null, NumberStyle.INTEGER);
    }

    static CellModel of(Shown value, NumberKind kind, Words words) {
        return new CellModel(
                words.number(value, kind), value.known().map(kind::scaled).orElse(null), kind.style());
    }
}
