package org.pilothouse.study;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;

/** The analysis plan as it stands in {@code study.yaml}, both ways. */
final class PlanYaml {
    private static final Map<String, Comparison> COMPARISONS =
            Map.of("GE", Comparison.AT_LEAST, "LE", Comparison.AT_MOST, "GT", Comparison.ABOVE, "LT", Comparison.BELOW);

    private PlanYaml() {}

    static AnalysisPlan read(YamlFields of, ZoneId zone) {
        var plan = new AnalysisPlan(
                of.text("primaryOutcome"),
                of.choice("primaryMeasurementMethod", MeasurementMethod.class),
                of.choice("primaryEstimator", Estimator.class),
                of.number("minImportantDifference"),
                of.number("confidenceLevel"),
                of.integer("kAnon"),
                of.integer("minNotesPerCell"),
                of.integer("inactivityThresholdSec"),
                of.choice("gapRule", GapRule.class),
                of.flag("thresholdInclusive"),
                of.choice("outlierRule", OutlierRule.class),
                of.integer("runInDays"),
                of.list(
                        "decisionRule",
                        rule -> new DecisionRule(
                                rule.requiredText("measure"),
                                rule.requiredChoice("bound", Bound.class),
                                rule.required(
                                        "comparison",
                                        rule.parsed("comparison", PlanYaml::comparison, "one of >=, <=, >, <"),
                                        Comparison.AT_LEAST),
                                rule.requiredNumber("threshold"),
                                rule.text("ifMet"))),
                of.list(
                        "releases",
                        release -> new PlannedRelease(
                                release.requiredDate("date", zone),
                                release.requiredChoice("kind", PlannedRelease.Kind.class))));
        of.noteUnknown(Set.of());
        return plan;
    }

    /** Understands the sign, the name, and the usual two letters. */
    private static Comparison comparison(String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Comparison.values())
                .filter(one -> one.sign().equals(word) || one.name().equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(COMPARISONS.get(word)))
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    static Map<String, Object> write(AnalysisPlan plan) {
        return StudyYaml.map(
                "primaryOutcome", plan.primaryOutcome(),
                "primaryMeasurementMethod", plan.primaryMeasurementMethod(),
                "primaryEstimator", plan.primaryEstimator(),
                "minImportantDifference", plan.minImportantDifference(),
                "confidenceLevel", plan.confidenceLevel(),
                "kAnon", plan.kAnon(),
                "minNotesPerCell", plan.minNotesPerCell(),
                "inactivityThresholdSec", plan.inactivityThresholdSec(),
                "gapRule", plan.gapRule(),
                "thresholdInclusive", plan.thresholdInclusive(),
                "outlierRule", plan.outlierRule(),
                "runInDays", plan.runInDays(),
                "decisionRule",
                        StudyYaml.each(
                                plan.decisionRule(),
                                rule -> StudyYaml.map(
                                        "measure", rule.measure(),
                                        "bound", rule.bound(),
                                        "comparison", rule.comparison().sign(),
                                        "threshold", rule.threshold(),
                                        "ifMet", rule.ifMet())),
                "releases",
                        StudyYaml.each(
                                plan.releases(),
                                release -> StudyYaml.map("date", release.date(), "kind", release.kind())));
    }
}
