package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chart with its table beside it. The title says the finding; the description is read out and stands under it. */
@Tag("ph-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./elements/ph-chart.ts")
public class Chart extends Component {

    /** How a chart is drawn. */
    public enum Kind {
        BARS,
        STACKED,
        COLUMNS,
        LINES,
        INTERVALS
    }

    /** How its numbers are written: unit after the number, decimals, shares as percentages. */
    public record Numbers(String unit, int decimals, boolean percent) {
        public static final Numbers MINUTES = new Numbers("min", 1, false);
        public static final Numbers SHARES = new Numbers("", 1, true);
        public static final Numbers COUNTS = new Numbers("", 0, false);
    }

    /** A named row of values, one a category; null where there is none or it is hidden. */
    public record Series(String name, List<@Nullable Double> values) {}

    /** An estimate with its interval. */
    public record Interval(
            String label,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            boolean primary) {}

    /** A vertical line with words, such as a change of a tool's version. */
    public record Mark(String at, String label) {}

    /** The same data as a table, already written out. */
    public record Table(List<String> header, List<List<String>> rows) {}

    private Chart(String title, String description, Map<String, Object> spec, Table table) {
        getElement().setProperty("heading", title);
        getElement().setProperty("description", description);
        getElement().setPropertyMap("spec", spec);
        getElement().setPropertyMap("table", Map.of("header", table.header(), "rows", table.rows()));
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "table", getTranslation("shell.chart.table"),
                                "chart", getTranslation("shell.chart.chart"),
                                "picture", getTranslation("shell.chart.picture")));
    }

    /** Bars, columns, stacked bars or lines over categories. */
    public static Chart of(
            Kind kind,
            String title,
            String description,
            Numbers numbers,
            List<String> categories,
            List<Series> series,
            Table table) {
        return of(kind, title, description, numbers, categories, series, List.of(), table);
    }

    public static Chart of(
            Kind kind,
            String title,
            String description,
            Numbers numbers,
            List<String> categories,
            List<Series> series,
            List<Mark> marks,
            Table table) {
        return new Chart(title, description, spec(kind, numbers, categories, series, List.of(), marks), table);
    }

    /** Estimates with their intervals around a line at zero, the declared one first and strongest. */
    public static Chart intervals(String title, String description, Numbers numbers, List<Interval> rows, Table table) {
        return new Chart(
                title, description, spec(Kind.INTERVALS, numbers, List.of(), List.of(), rows, List.of()), table);
    }

    private static Map<String, Object> spec(
            Kind kind,
            Numbers numbers,
            List<String> categories,
            List<Series> series,
            List<Interval> rows,
            List<Mark> marks) {
        return Map.of(
                "kind",
                kind.name().toLowerCase(java.util.Locale.ROOT),
                "unit",
                numbers.unit(),
                "decimals",
                numbers.decimals(),
                "percent",
                numbers.percent(),
                "categories",
                categories,
                "series",
                series,
                "rows",
                rows,
                "marks",
                marks);
    }
}
