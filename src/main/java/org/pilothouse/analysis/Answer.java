package org.pilothouse.analysis;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.Interval;

/** Puts an answer together: every number passes the gate, and what is not defined leaves a warning. */
final class Answer {
    private final String analysis;
    private final String measure;
    private final Gate gate;
    private final int loggedBefore;
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    private final Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> details = new LinkedHashMap<>();

    Answer(String analysis, Gate gate) {
        this(analysis, analysis, gate);
    }

    /** @param measure what its figures are about; those of another answer on the same measure rest on the same people or hide */
    Answer(String analysis, String measure, Gate gate) {
        this.analysis = analysis;
        this.measure = measure;
        this.gate = gate;
        loggedBefore = gate.log().size();
    }

    Gate gate() {
        return gate;
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    void warnIf(boolean holds, Warning warning) {
        if (holds) {
            warn(warning);
        }
    }

    void plan(String name, @Nullable Object value) {
        plan.put(name, value);
    }

    void detail(String name, @Nullable Object value) {
        details.put(name, value);
    }

    Value amount(String cell, Figure figure, Basis basis) {
        return amount(measure, cell, figure, basis);
    }

    Value amount(String ofMeasure, String cell, Figure figure, Basis basis) {
        return noted(gate.amount(ofMeasure, cell, Value.of(figure), basis));
    }

    Value rate(String cell, Figure figure, Basis basis) {
        return rate(measure, cell, figure, basis);
    }

    Value rate(String ofMeasure, String cell, Figure figure, Basis basis) {
        return noted(gate.rate(ofMeasure, cell, Value.of(figure), basis));
    }

    Value part(String cell, double value, Basis basis) {
        return gate.part(measure, cell, Value.of(value), basis);
    }

    Value individual(String cell, Figure figure, Basis basis) {
        return noted(gate.individual(measure, cell, Value.of(figure), basis));
    }

    /** A rate with its interval. */
    Head rateHead(String cell, Figure estimate, Interval interval, Basis basis) {
        return new Head(
                rate(cell, estimate, basis),
                noted(gate.limit(measure, cell + ".low", Value.of(interval.low()), basis)),
                noted(gate.limit(measure, cell + ".high", Value.of(interval.high()), basis)),
                noted(gate.amount(measure, cell + ".confidence", Value.of(interval.confidence()), basis)),
                "share",
                gate.people(measure, cell + ".clinicians", basis.population().size()),
                gate.amount(measure, cell + ".notes", Value.of(basis.notes()), basis));
    }

    /** A rate among the details with its interval, clustered by clinician, beside it under the same name. */
    void detailRate(String ofMeasure, String name, ClusteredRatio ratio, Basis basis) {
        var interval = ratio.interval();
        var limits = new LinkedHashMap<String, @Nullable Object>();
        details.put(name, rate(ofMeasure, name, ratio.pooled(), basis));
        limits.put(
                "low",
                gate.limit(ofMeasure, name + ".low", Value.of(interval.low().map(Answer::possible)), basis));
        limits.put(
                "high",
                gate.limit(ofMeasure, name + ".high", Value.of(interval.high().map(Answer::possible)), basis));
        limits.put("confidence", gate.amount(ofMeasure, name + ".confidence", Value.of(interval.confidence()), basis));
        limits.put(
                "clinicians",
                gate.people(ofMeasure, name + ".clinicians", basis.population().size()));
        limits.put("notes", gate.amount(ofMeasure, name + ".notes", Value.of(basis.notes()), basis));
        details.put(name + "Interval", limits);
    }

    /** A mean, or another ratio of two amounts that are never negative, with its interval, cut at zero. */
    Head amountHead(String cell, Figure estimate, Interval interval, String unit, Basis basis) {
        return new Head(
                amount(cell, estimate, basis),
                amount(cell + ".low", interval.low().map(limit -> Math.max(0, limit)), basis),
                amount(cell + ".high", interval.high(), basis),
                amount(cell + ".confidence", interval.confidence(), basis),
                unit,
                gate.people(measure, cell + ".clinicians", basis.population().size()),
                gate.amount(measure, cell + ".notes", Value.of(basis.notes()), basis));
    }

    private static double possible(double limit) {
        return Math.clamp(limit, 0, 1);
    }

    /** Figures that each may be shown and yet tell a hidden one among them by their sum: all of them or none. */
    static List<Map<String, @Nullable Object>> allOrNone(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().anyMatch(row -> row.get("estimate") instanceof Value.Hidden) ? List.of() : rows;
    }

    /** A reader looks for what is hidden in the analysis that it is missing from. */
    private Suppressed ofThisAnalysis(Suppressed entry) {
        return entry.measure().equals(measure) ? new Suppressed(entry.rule(), analysis, entry.cell()) : entry;
    }

    AnalysisResult result(Head head, String method, @Nullable MeasurementMethod measurementMethod, String definition) {
        var log = gate.log().stream()
                .skip(loggedBefore)
                .map(this::ofThisAnalysis)
                .distinct()
                .toList();
        warnIf(!log.isEmpty(), Warning.DISCLOSURE_CONTROLLED);
        return new AnalysisResult(
                analysis,
                head,
                method,
                measurementMethod,
                plan,
                warnings.stream().map(Warning::name).toList(),
                definition,
                details,
                log,
                gate.footprint());
    }

    private Value noted(Value value) {
        if (value instanceof Value.Undefined none) {
            warn(Warning.of(none.reason()));
        }
        return value;
    }
}
