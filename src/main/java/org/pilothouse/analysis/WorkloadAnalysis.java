package org.pilothouse.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.MeasuredWeeks.Out;
import org.pilothouse.analysis.MeasuredWeeks.Week;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.EightHours;
import org.pilothouse.stats.Figure;

/** Documentation against the hours scheduled with clients (domain 7.2): DocTime8 (adapted), WOW8, hours per client hour. */
final class WorkloadAnalysis {
    static final String UNIT = "h/8h";
    /** Indirect to direct hours of Ontario's children's treatment centres; they count all indirect work. */
    static final double REFERENCE_LOW = 1.3;

    static final double REFERENCE_HIGH = 1.5;

    private static final double MINUTES_AN_HOUR = 60;
    private static final String DEFINITION =
            "DocTime8 (adapted): hours on notes divided by hours scheduled with clients, times eight; weeks with leave,"
                    + " without scheduled hours, without notes, or whose notes are not all measured in this way are left"
                    + " out.";
    private static final String METHOD = "ratio of sums, interval clustered by clinician (t, n\u22121)";

    private final StudyFacts facts;
    private final Answer answer;
    private final OneMethod timed;
    private final MeasuredWeeks measured;
    private final OutsideHours outside;

    private WorkloadAnalysis(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        this.facts = facts;
        answer = new Answer(Analyses.WORKLOAD, gate);
        timed = OneMethod.of(facts, parameters, note -> true);
        measured = new MeasuredWeeks(facts, timed);
        outside = new OutsideHours(facts, timed, answer);
    }

    static AnalysisResult of(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        return new WorkloadAnalysis(facts, parameters, gate).result();
    }

    private AnalysisResult result() {
        var weeks = measured.weeks();
        var totals = totals(weeks, Week::minutes);
        var ratio = EightHours.of(totals.clusters(), facts.confidence());
        var head = answer.amountHead("estimate", ratio.pooled(), ratio.interval(), UNIT, basis(weeks, totals));
        answer.detail("wow8", wow("wow8", weeks));
        answer.detail("hoursPerClientHour", perClientHour(ratio, basis(weeks, totals)));
        answer.detail("outsideNotes8", outsideNotes(weeks));
        outside.describe();
        answer.detail("byPhase", byPhase(weeks));
        weeks(weeks, basis(weeks, totals));
        timed.warn(answer);
        answer.plan(
                "primaryMeasurementMethod", facts.definition().analysisPlan().primaryMeasurementMethod());
        answer.plan("confidenceLevel", facts.confidence());
        return answer.result(head, METHOD, timed.method(), DEFINITION);
    }

    /** Work outside the scheduled hours, whatever the clock says, in weeks of which every note tells; null without such. */
    private @Nullable Map<String, @Nullable Object> wow(String place, List<Week> weeks) {
        var told = outside.told(weeks);
        if (told.isEmpty()) {
            return null;
        }
        var row = eight(place, told, outside::minutes);
        row.put(
                "weeks",
                answer.amount(place + ".weeks", Figure.of(told.size()), basis(told, totals(told, Week::minutes))));
        return row;
    }

    private Map<String, @Nullable Object> eight(String place, List<Week> weeks, ToDoubleFunction<Week> minutes) {
        var totals = totals(weeks, minutes);
        var ratio = EightHours.of(totals.clusters(), facts.confidence());
        var row = figure(place, ratio, basis(weeks, totals), UNIT);
        row.put("unit", UNIT);
        return row;
    }

    private Map<String, @Nullable Object> perClientHour(ClusteredRatio eight, Basis basis) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var place = "hoursPerClientHour";
        row.put("estimate", answer.amount(place, eight.pooled().map(WorkloadAnalysis::anHour), basis));
        row.put("low", answer.amount(place + ".low", eight.interval().low().map(WorkloadAnalysis::anHour), basis));
        row.put("high", answer.amount(place + ".high", eight.interval().high().map(WorkloadAnalysis::anHour), basis));
        row.put("referenceLow", REFERENCE_LOW);
        row.put("referenceHigh", REFERENCE_HIGH);
        return row;
    }

    private static double anHour(double eight) {
        return eight / EightHours.DAY;
    }

    /** What clinicians say at the end of a week: remembered, so it is never added to measured minutes. */
    private @Nullable Map<String, @Nullable Object> outsideNotes(List<Week> weeks) {
        var told = weeks.stream()
                .filter(week -> week.hours().docMinutesOutsideNotes() != null)
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        var row = eight(
                "outsideNotes8",
                told,
                week -> Objects.requireNonNullElse(week.hours().docMinutesOutsideNotes(), 0.0));
        row.put("measurementMethod", MeasurementMethod.SELF_REPORT_RECALL.name());
        return row;
    }

    private List<Map<String, @Nullable Object>> byPhase(List<Week> weeks) {
        var byPhase = ByPhase.of(weeks, week -> week.hours().phaseKind(), this::inPhase);
        if (byPhase.rows().stream().anyMatch(WorkloadAnalysis::hidesWow) || hidesWowOf(byPhase.outside())) {
            byPhase.rows().forEach(row -> row.remove("wow8"));
        }
        return byPhase.rows();
    }

    private Map<String, @Nullable Object> inPhase(String phase, List<Week> own) {
        var totals = totals(own, Week::minutes);
        var place = "phase." + phase;
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("phase", phase);
        row.putAll(figure(place, EightHours.of(totals.clusters(), facts.confidence()), basis(own, totals), UNIT));
        row.put("wow8", wow(place + ".wow8", own));
        return row;
    }

    /** Work outside the hours of weeks in no phase follows from the whole and all phases. */
    private boolean hidesWowOf(List<Week> rest) {
        var wow = new LinkedHashMap<String, @Nullable Object>();
        wow.put("wow8", wow("phase.NONE.wow8", rest));
        return hidesWow(wow);
    }

    /** It would follow from the whole and the other phases, so that none of them may stand. */
    private static boolean hidesWow(Map<String, @Nullable Object> row) {
        return row.get("wow8") instanceof Map<?, ?> wow && wow.get("estimate") instanceof Value.Hidden;
    }

    private void weeks(List<Week> weeks, Basis basis) {
        answer.detail("weeks", answer.amount("weeks", Figure.of(weeks.size()), basis));
        answer.detail(
                "scheduledHours",
                answer.amount(
                        "scheduledHours",
                        Figure.of(weeks.stream()
                                .mapToDouble(week -> week.hours().scheduledClientHours())
                                .sum()),
                        basis));
        if (answer.gate().isOpen()) {
            var out = new LinkedHashMap<String, @Nullable Object>();
            for (var reason : Out.values()) {
                out.put(reason.name(), measured.leftOut(reason));
            }
            answer.detail("weeksLeftOut", out);
            answer.detail("vendorFigures", VendorFigures.of(facts.surroundings().vendorFigures(), facts.confidence()));
        }
    }

    private LinkedHashMap<String, @Nullable Object> figure(
            String place, ClusteredRatio ratio, Basis basis, String unit) {
        var head = answer.amountHead(place, ratio.pooled(), ratio.interval(), unit, basis);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("estimate", head.estimate());
        row.put("low", head.low());
        row.put("high", head.high());
        row.put("clinicians", head.clinicians());
        return row;
    }

    private static PerClinician totals(List<Week> weeks, ToDoubleFunction<Week> minutes) {
        return PerClinician.of(
                weeks,
                Week::participant,
                week -> minutes.applyAsDouble(week) / MINUTES_AN_HOUR,
                week -> week.hours().scheduledClientHours());
    }

    /** The figures rest on notes, which the rules count. */
    private static Basis basis(List<Week> weeks, PerClinician totals) {
        var basis = totals.basis();
        var notes = weeks.stream().mapToInt(week -> week.notes().size()).sum();
        return new Basis(basis.population(), basis.contributing(), notes, basis.sums());
    }
}
