package org.pilothouse.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of a release.
 *
 * @param title the finding in words
 * @param valueAxis what the values are, with their unit
 */
public record ChartModel(
        Kind kind,
        String title,
        String description,
        String categoryAxis,
        String valueAxis,
        NumberKind numbers,
        List<String> categories,
        List<Series> series) {

    /** The shapes that screens and documents have in common; intervals are drawn on screens only. */
    public enum Kind {
        BARS,
        STACKED,
        COLUMNS,
        /** Three series: estimate, low, high. */
        INTERVALS
    }

    /** Values of one colour, one a category; null where there is none or it is hidden. */
    public record Series(String name, List<@Nullable Double> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public ChartModel {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** Whether there is anything to draw. */
    public boolean isDrawable() {
        return series.stream().anyMatch(one -> one.values().stream().anyMatch(value -> value != null));
    }

    /** The same with a further sentence under it. */
    ChartModel noted(String sentence) {
        return new ChartModel(
                kind, title, description + ". " + sentence, categoryAxis, valueAxis, numbers, categories, series);
    }

    static Series series(String name, List<Shown> values) {
        var numbers = new ArrayList<@Nullable Double>();
        values.forEach(value -> numbers.add(value.known().orElse(null)));
        return new Series(name, numbers);
    }
}
