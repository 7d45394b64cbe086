package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.BesideLeads;
import org.pilothouse.disclosure.Value;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;

/** Holds the published results against what was declared before anybody looked. */
final class Decisions {
    /** What may follow from a pilot, the most favourable first. */
    static final List<String> STEPS = List.of("SCALE", "SCALE_WITH_CONDITIONS", "EXTEND_PILOT");

    private static final int SMALL_GROUP = 10;
    private static final double ROUNDED_BY = 0.025;
    private static final double MINUTES_ROUNDED_BY = 0.25;

    /** Whether a declared condition holds. */
    enum Outcome {
        MET,
        NOT_MET,
        NOT_DEFINED,
        NOT_ASSESSABLE
    }

    /** A declared condition, the published value and what comes of it. */
    record Assessed(DecisionRule rule, String unit, Value value, Outcome outcome) {

        Map<String, @Nullable Object> json() {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("measure", rule.measure());
            json.put("bound", rule.bound().name());
            json.put("comparison", rule.comparison().name());
            json.put("threshold", rule.threshold());
            json.put("ifMet", rule.ifMet());
            json.put("unit", unit);
            json.put("value", value.json());
            json.put("outcome", outcome.name());
            return json;
        }
    }

    private final Map<String, AnalysisResult> results;

    Decisions(Map<String, AnalysisResult> results) {
        this.results = results;
    }

    List<Assessed> assess(List<DecisionRule> rules) {
        return rules.stream().map(this::assess).toList();
    }

    private Assessed assess(DecisionRule rule) {
        var result = results.get(rule.measure());
        if (result == null) {
            var none = Value.undefined(org.pilothouse.stats.NotDefined.NO_DATA);
            return new Assessed(rule, "", none, Outcome.NOT_ASSESSABLE);
        }
        var value = switch (rule.bound()) {
            case LOW -> result.low();
            case ESTIMATE -> result.estimate();
            case HIGH -> result.high();
        };
        return new Assessed(rule, result.unit(), value, outcome(rule, value, roundedBy(result)));
    }

    private static Outcome outcome(DecisionRule rule, Value value, double rounded) {
        return switch (value) {
            case Value.Undefined none -> Outcome.NOT_DEFINED;
            case Value.Hidden hidden -> Outcome.NOT_ASSESSABLE;
            case Value.Bound bound -> Outcome.NOT_ASSESSABLE;
            case Value.Known known
            when rounded > 0 && Math.abs(known.value() - rule.threshold()) <= rounded -> Outcome.NOT_ASSESSABLE;
            case Value.Known known ->
                holds(rule.comparison(), known.value(), rule.threshold()) ? Outcome.MET : Outcome.NOT_MET;
        };
    }

    /** Shares of small groups are rounded to 5 points, as are figures beside what leads saw: near the threshold nothing follows. */
    private static double roundedBy(AnalysisResult result) {
        var beside = BesideLeads.isRounded(result.details().get(BesideLeads.NIGHT));
        if (result.unit().equals("min")) {
            return beside ? MINUTES_ROUNDED_BY : 0;
        }
        var few = result.unit().equals("share") && result.clinicians().known().orElse(0.0) < SMALL_GROUP;
        return beside || few ? ROUNDED_BY : 0;
    }

    private static boolean holds(Comparison comparison, double value, double threshold) {
        return switch (comparison) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
            case ABOVE -> value > threshold;
            case BELOW -> value < threshold;
        };
    }

    /**
     * What follows: the most favourable step whose conditions, and those of every lesser step, all hold. Where only
     * conditions that could not be assessed stand in its way, the step is left open.
     */
    static Map<String, @Nullable Object> recommendation(List<Assessed> assessed) {
        var known = assessed.stream()
                .filter(one ->
                        STEPS.contains(Objects.requireNonNullElse(one.rule().ifMet(), "")))
                .toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        var needed = new ArrayList<Assessed>();
        var reached = followed("NONE", null);
        for (var step : STEPS.reversed()) {
            var own = known.stream()
                    .filter(one -> step.equals(one.rule().ifMet()))
                    .toList();
            needed.addAll(own);
            if (own.isEmpty()) {
                continue;
            }
            if (needed.stream().allMatch(one -> one.outcome() == Outcome.MET)) {
                reached = followed("FOLLOWS", step);
            } else if (needed.stream().noneMatch(one -> one.outcome() == Outcome.NOT_MET)) {
                return reached.get("step") == null ? followed("OPEN", step) : reached;
            }
        }
        return reached;
    }

    private static Map<String, @Nullable Object> followed(String outcome, @Nullable String step) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("outcome", outcome);
        json.put("step", step);
        return json;
    }
}
