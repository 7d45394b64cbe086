package org.pilothouse.report;

import static org.pilothouse.disclosure.Value.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Head;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.ThemeSource.ApprovedQuote;
import org.pilothouse.report.ThemeSource.ReleasedTheme;
import org.pilothouse.report.document.OnePageReport;
import org.pilothouse.report.document.ReleaseWorkbook;
import org.pilothouse.report.document.ThematicSummary;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Words;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.NoteType;

/** A release with invented figures of ten clinicians; run it to look at its documents. */
public final class SampleRelease {
    /** Stands where no figure is. */
    private static final Value NONE = Value.undefined(NotDefined.NO_DATA);

    private static final Set<String> TIMED = Set.of("time-change", "note-time", "workload");

    private static final Value HIDDEN = new Value.Hidden(Rule.FEW_CLINICIANS);

    private SampleRelease() {}

    public static void main(String[] folder) throws IOException {
        var model = model();
        Files.write(Path.of(folder[0], "one-page.docx"), OnePageReport.of(model));
        Files.write(Path.of(folder[0], "thematic.docx"), ThematicSummary.of(model));
        Files.write(Path.of(folder[0], "workbook.xlsx"), ReleaseWorkbook.of(model));
    }

    public static ReleaseModel model() {
        return ReleaseModel.of(snapshot(1).text(), Words.in(Locale.ENGLISH));
    }

    /** After the plan was changed: every answer tells of it; an interim report has none about time. */
    public static ReleaseModel modelAfterADeviation(boolean timed) {
        var results = new LinkedHashMap<String, AnalysisResult>();
        results().forEach((name, result) -> results.put(name, deviated(result)));
        if (!timed) {
            results.remove("time-change");
        }
        return ReleaseModel.of(snapshot(1, results).text(), Words.in(Locale.ENGLISH));
    }

    private static AnalysisResult deviated(AnalysisResult result) {
        var change = map(
                "at",
                "2026-02-10T15:00:00Z",
                "field",
                "analysisPlan.minNotesPerCell",
                "before",
                "10",
                "after",
                "12",
                "reason",
                "Few notes",
                "by",
                "LEAD");
        return new AnalysisResult(
                result.analysis(),
                result.head(),
                result.method(),
                result.measurementMethod(),
                map("deviations", List.of(change)),
                result.warnings(),
                result.definition(),
                result.details(),
                result.suppressed(),
                result.footprint());
    }

    static Snapshot snapshot(int number) {
        return snapshot(number, results());
    }

    private static Snapshot snapshot(int number, Map<String, AnalysisResult> results) {
        var definition = definition("T");
        return Snapshot.of(
                number,
                "AI notes pilot · final report",
                Instant.parse("2026-03-20T15:00:00Z"),
                SnapshotMaker.content(
                        definition,
                        results,
                        new PublishedThemes(definition.analysisPlan(), themes(), new java.util.TreeMap<>())));
    }

    /** The two-tool pilot with a declared decision. */
    static StudyDefinition definition(String code) {
        var plan = new AnalysisPlan(
                "TIME_PER_NOTE",
                MeasurementMethod.APP_TIMER,
                null,
                1.0,
                0.95,
                5,
                10,
                null,
                null,
                null,
                null,
                3,
                List.of(
                        new DecisionRule("utilisation", Bound.LOW, Comparison.AT_LEAST, 0.4, "EXTEND_PILOT"),
                        new DecisionRule("time-change", Bound.HIGH, Comparison.AT_MOST, -1, "SCALE_WITH_CONDITIONS")));
        return SampleStudies.twoTools(code)
                .withPlan(plan)
                .withNoteTypes(List.of(
                        new NoteType("SOAP_PROGRESS", "Progress note", true),
                        new NoteType("ASSESSMENT_REPORT", "Assessment report", false),
                        new NoteType("REFERRAL", "Referral", false)));
    }

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

    static List<ReleasedTheme> themes() {
        return List.of(
                theme(
                        "No two workflows are alike",
                        "Clinicians reach the same note by very different paths, and a tool fits only those whose path already runs past it.",
                        12,
                        "I had one index card in my pocket. […] That is the whole visit. To me it is forty minutes.",
                        "Occupational therapist"),
                theme(
                        "The burden is the whole, not the note",
                        "Most clinicians are kept late by the same facts entered in many places, not by composing the progress note.",
                        17,
                        "The forms have boxes. I like boxes. […] It is the empty page that eats my evening.",
                        "Occupational therapist"),
                theme(
                        "Tools to choose from, not rules to follow",
                        "Use lasts where clinicians choose the note, and a rule to use the tool would cost the goodwill of those who like it.",
                        20,
                        "I know after about one minute in a session whether it's a machine note or a me note. […]",
                        "P07"),
                theme(
                        "Learning has to run both ways",
                        "The tools helped where feedback changed them; where only clinicians adapted, the work moved into preparing the input.",
                        13,
                        "It puts the headings on. […] I have become the tool's secretary, I prepare its file so that it can look clever.",
                        "Speech-language pathologist"));
    }

    private static ReleasedTheme theme(String name, String oneLine, int voices, String quote, String speaker) {
        return new ReleasedTheme(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                "What a tool can do for a note is settled before the tool is opened.",
                oneLine,
                "A progress note looks alike at the end and has little in common on the way there. The form follows the place. Hours lie between session and note, and detail is lost in them.",
                clinicians(voices),
                clinicians(20),
                List.of(new ApprovedQuote(quote, speaker)));
    }

    static Set<ParticipantCode> clinicians(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new ParticipantCode("P%02d".formatted(i)))
                .collect(Collectors.toSet());
    }

    static Map<String, @Nullable Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
