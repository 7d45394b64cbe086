package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.VendorWeek;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.study.PhaseKind;

/**
 * Weekly figures as the record system's vendor counts them: each metric under its own definition and unit, phase by phase,
 * never put together with each other or with minutes of another method (CK-16). For researchers alone.
 */
final class VendorFigures {

    /** What was counted, in which way. Another definition or unit is another metric. */
    private record Metric(String name, String definition, String unit) {
        static final Comparator<Metric> ORDER = Comparator.comparing(Metric::name)
                .thenComparing(Metric::definition)
                .thenComparing(Metric::unit);

        static Metric of(VendorWeek figure) {
            return new Metric(figure.metric(), figure.definition(), figure.unit());
        }
    }

    private final double confidence;

    private VendorFigures(double confidence) {
        this.confidence = confidence;
    }

    /** A row for each metric and phase: the mean of a clinician's week, clustered by clinician. */
    static List<Map<String, @Nullable Object>> of(List<VendorWeek> weeks, double confidence) {
        var byMetric = weeks.stream()
                .collect(Collectors.groupingBy(Metric::of, () -> new TreeMap<>(Metric.ORDER), Collectors.toList()));
        var figures = new VendorFigures(confidence);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byMetric.forEach((metric, own) -> rows.addAll(figures.byPhase(metric, own)));
        return rows;
    }

    private List<Map<String, @Nullable Object>> byPhase(Metric metric, List<VendorWeek> weeks) {
        var byPhase =
                weeks.stream().collect(Collectors.groupingBy(VendorFigures::place, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byPhase.values()
                .forEach(figures -> rows.add(row(metric, figures.getFirst().phaseKind(), figures)));
        return rows;
    }

    /** Phases in their order, then what lies in none. */
    private static int place(VendorWeek week) {
        var phase = week.phaseKind();
        return phase == null ? Integer.MAX_VALUE : phase.ordinal();
    }

    private Map<String, @Nullable Object> row(Metric metric, @Nullable PhaseKind phase, List<VendorWeek> figures) {
        var totals = PerClinician.mean(figures, VendorWeek::participant, VendorWeek::value);
        var mean = ClusteredRatio.ofAmounts(totals.clusters(), confidence);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("metric", metric.name());
        row.put("definition", metric.definition());
        row.put("unit", metric.unit());
        row.put("measurementMethod", MeasurementMethod.EHR_VENDOR_AGGREGATE.name());
        row.put("phase", phase == null ? null : phase.name());
        row.put("estimate", Value.of(mean.pooled()));
        row.put("low", Value.of(mean.interval().low().map(limit -> Math.max(0, limit))));
        row.put("high", Value.of(mean.interval().high()));
        row.put("clinicians", Value.of(Figure.of(mean.clusters())));
        row.put("weeks", Value.of(Figure.of(figures.size())));
        return row;
    }
}
