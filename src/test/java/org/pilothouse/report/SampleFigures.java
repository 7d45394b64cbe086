package org.pilothouse.report;

import static org.pilothouse.disclosure.Value.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Head;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.NotDefined;

/** Invented answers of the analyses that a release prints; see {@link SampleTimes} for the further ones about time. */
final class SampleFigures {
    /** Stands where no figure is. */
    private static final Value NONE = Value.undefined(NotDefined.NO_DATA);

    private static final Set<String> TIMED = Set.of("time-change", "note-time", "workload");

    private static final Value HIDDEN = new Value.Hidden(Rule.FEW_CLINICIANS);

    private SampleFigures() {}

    static Map<String, AnalysisResult> results() {
        var results = new LinkedHashMap<String, AnalysisResult>();
        results.put("utilisation", use());
        results.put("time-change", time());
        results.put("burden", burden());
        results.put("heterogeneity", paths());
        results.putAll(SampleTimes.results());
        return results;
    }

    private static AnalysisResult use() {
        var details = map(
                "kept", of(383),
                "eligible", of(667),
                "mean", of(0.571),
                "median", of(0.583),
                "q1", of(0.41),
                "q3", of(0.702),
                "attemptRate", of(0.64),
                "abandonment", of(0.103));
        details.put("attemptRateInterval", map("low", of(0.51), "high", of(0.77), "confidence", of(0.95)));
        details.put(
                "byTool",
                List.of(
                        interval("tool", "General", 0.542, 0.37, 0.713, 331),
                        interval("tool", "Own", 0.607, 0.421, 0.793, 336)));
        details.put(
                "toolDifference",
                map("from", "General", "to", "Own", "estimate", of(0.057), "low", of(-0.023), "high", of(0.136)));
        details.put(
                "notKept",
                List.of(
                        reason("OWN_WAY_FASTER_OR_BETTER", 0.461, of(131), of(9)),
                        reason("NO_NOTES_TIME_OR_FORGOT", 0.31, of(88), of(8)),
                        reason("THROWN_AWAY_OR_FAILED", 0.155, of(44), of(7)),
                        reason("OTHER_MERGED", 0.074, HIDDEN, HIDDEN)));
        return result(
                "utilisation",
                of(0.574),
                of(0.407),
                of(0.741),
                "share",
                667,
                details,
                "CONFOUNDED_WITH_PERIOD",
                new Suppressed(Rule.MERGED, "not-kept", "notKept.OTHER_MERGED"));
    }

    private static Map<String, @Nullable Object> reason(String reason, double share, Value notes, Value clinicians) {
        return map("reason", reason, "notes", notes, "share", of(share), "clinicians", clinicians);
    }

    private static AnalysisResult time() {
        var details = map(
                "baselineMean", of(14.47),
                "afterMean", of(12.44),
                "excluded", of(0),
                "minimalDetectableChange", of(2.3),
                "notesPerClinicianWeek", of(11.1));
        details.put("minutesPerClinicianWeek", map("estimate", of(-22.4), "low", of(-40.1), "high", of(-4.2)));
        details.put(
                "sensitivity",
                List.of(
                        estimate("PAIRED_MEAN_DIFF_T", of(-2.03), of(-3.64), of(-0.38)),
                        estimate("HODGES_LEHMANN", of(-2.2), of(-3.8), of(0.1)),
                        estimate("GEO_MEAN_RATIO", of(0.86), of(0.75), HIDDEN)));
        details.put(
                "byTool",
                List.of(
                        interval("tool", "General", -1.9, -3.5, -0.2, 290),
                        interval("tool", "Own", -2.2, -4.0, -0.4, 301)));
        return result("time-change", of(-2.03), of(-3.64), of(-0.38), "min", 879, details, "CONFOUNDED_WITH_PERIOD");
    }

    private static Map<String, @Nullable Object> estimate(String estimator, Value estimate, Value low, Value high) {
        return map(
                "estimator",
                estimator,
                "estimate",
                estimate,
                "low",
                low,
                "high",
                high,
                "confidence",
                of(0.95),
                "p",
                of(0.02));
    }

    private static AnalysisResult burden() {
        var matrix = new LinkedHashMap<String, double[]>();
        matrix.put("SOAP_PROGRESS", new double[] {120, 30, 20, 25, 5});
        matrix.put("ASSESSMENT_REPORT", new double[] {90, 40, 15, 10, 5});
        matrix.put("REFERRAL", new double[] {35, 15, 20, 10, 0});
        matrix.put("OTHER_MERGED", new double[] {45, 20, 75, 65, 5});
        var activities = List.of("AUTHOR", "SEARCH", "DUPLICATE", "NAVIGATE", "WAIT");
        var cells = new java.util.ArrayList<Map<String, @Nullable Object>>();
        var ceiling = new java.util.ArrayList<Map<String, @Nullable Object>>();
        var artefacts = new java.util.ArrayList<Map<String, @Nullable Object>>();
        matrix.forEach((artefact, minutes) -> {
            var total = 0.0;
            for (var i = 0; i < minutes.length; i++) {
                total += minutes[i];
                if (minutes[i] > 0) {
                    var hidden = artefact.equals("REFERRAL") && i == 3;
                    cells.add(map(
                            "artefact",
                            artefact,
                            "activity",
                            activities.get(i),
                            "minutes",
                            hidden ? HIDDEN : of(minutes[i])));
                    ceiling.add(map(
                            "artefact",
                            artefact,
                            "activity",
                            activities.get(i),
                            "share",
                            hidden ? HIDDEN : of(minutes[i] / 650)));
                }
            }
            artefacts.add(map("artefact", artefact, "minutes", of(total), "share", of(total / 650)));
        });
        var details = map(
                "totalMinutes", of(650),
                "nonAuthoringShare", of(0.5538),
                "duplicateShare", of(0.2),
                "hhi", of(0.20663),
                "effectiveArtefacts", of(4.84),
                "normalisedEntropy", of(0.93717),
                "gini", of(0.25897));
        details.put("matrix", cells);
        details.put("ceiling", ceiling);
        details.put("artefacts", artefacts);
        return result(
                "burden",
                of(0.5538),
                of(0.49),
                of(0.6176),
                "share",
                210,
                details,
                "DISCLOSURE_CONTROLLED",
                new Suppressed(Rule.FEW_CLINICIANS, "burden", "matrix.REFERRAL.NAVIGATE"));
    }

    private static AnalysisResult paths() {
        var details = map(
                "sequences", of(412),
                "variants", of(64),
                "topShare", of(0.182),
                "hillN1", of(23.4),
                "hillN2", of(12.9),
                "giniSimpson", of(0.922),
                "normalisedEntropy", of(0.758),
                "meanDistance", of(3.41),
                "transitionEntropyBits", of(1.62),
                "medoid", "PSGEX");
        details.put(
                "paths",
                List.of(
                        map("path", "PSGEX", "notes", of(75), "share", of(0.182), "clinicians", of(8)),
                        map("path", "PSCX", "notes", of(51), "share", of(0.124), "clinicians", of(7)),
                        map("path", "OTHER_MERGED", "notes", of(286), "share", of(0.694), "clinicians", of(10))));
        details.put(
                "factors",
                List.of(
                        factor("clinician", of(0.31), of(0.294), of(0.001)),
                        factor("setting", of(0.08), of(0.074), of(0.04)),
                        factor("program", HIDDEN, HIDDEN, HIDDEN)));
        return result(
                "heterogeneity",
                of(0.31),
                NONE,
                NONE,
                "share",
                412,
                details,
                "NO_INTERVAL",
                new Suppressed(Rule.FEW_CLINICIANS, "heterogeneity", "factors.program.pseudoR2"));
    }

    private static Map<String, @Nullable Object> factor(String factor, Value share, Value adjusted, Value p) {
        return map(
                "factor",
                factor,
                "pseudoR2",
                share,
                "adjustedR2",
                adjusted,
                "p",
                p,
                "exact",
                false,
                "levels",
                share.isHidden() ? HIDDEN : of(3));
    }

    static Map<String, @Nullable Object> interval(
            String key, String name, double estimate, double low, double high, int notes) {
        return map(
                key,
                name,
                "estimate",
                of(estimate),
                "low",
                of(low),
                "high",
                of(high),
                "clinicians",
                of(10),
                "notes",
                of(notes));
    }

    static AnalysisResult result(
            String analysis,
            Value estimate,
            Value low,
            Value high,
            String unit,
            int notes,
            Map<String, @Nullable Object> details,
            String warning,
            Suppressed... suppressed) {
        return new AnalysisResult(
                analysis,
                new Head(estimate, low, high, of(0.95), unit, of(10), of(notes)),
                "method of " + analysis,
                TIMED.contains(analysis) ? MeasurementMethod.APP_TIMER : null,
                map("primaryEstimator", "PAIRED_MEAN_DIFF_T"),
                List.of(warning),
                "Definition of " + analysis + ".",
                details,
                List.of(suppressed),
                org.pilothouse.disclosure.Footprint.NONE);
    }

    static Map<String, @Nullable Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
