package org.pilothouse.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.ChangeEstimate;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.stats.PairedChange;
import org.pilothouse.stats.PairedEstimator;
import org.pilothouse.study.Design;
import org.pilothouse.study.Estimator;
import org.pilothouse.study.OutlierRule;

/** How the time on a note changed within clinicians, from before the tools to with them (domain 7.5). */
final class TimeChangeAnalysis {
    private static final String DEFINITION =
            "Each clinician's mean minutes a note in phases with a tool, less the same clinician's mean before the tools;"
                    + " whatever became of the draft. Only notes that the tool was meant for.";

    private final StudyFacts facts;
    private final Answer answer;
    private final RunIn runIn;
    private final List<NoteFact> candidates;
    private final @Nullable MeasurementMethod method;

    private TimeChangeAnalysis(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        this.facts = facts;
        answer = new Answer(Analyses.TIME_CHANGE, gate);
        runIn = new RunIn(facts, facts.definition().analysisPlan().runInDaysOrDefault());
        candidates = TimedNotes.candidates(facts, runIn::holds);
        method = TimedNotes.method(
                TimedNotes.among(facts.notes(), runIn::holds),
                parameters.method(),
                facts.definition().analysisPlan().primaryMeasurementMethod());
    }

    static AnalysisResult of(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        return new TimeChangeAnalysis(facts, parameters, gate).result();
    }

    private AnalysisResult result() {
        var entering = TimedNotes.of(measured(candidates, note -> true));
        var notes = entering.ofClinicansWithEnough();
        var excluded = entering.clinicians() - notes.clinicians();
        var change = change(notes);
        var basis = basis(notes);
        var declared = declared();
        var head = declared == null ? headWithout(basis) : head(change.by(declared), basis);
        describe(change, excluded, basis);
        warn(entering, excluded, change);
        new DeclaredPlan(facts.definition().analysisPlan()).into(answer);
        var times = new TimeDetails(facts, answer, notes, basis);
        answer.detail("byTool", times.byTool());
        answer.detail("byVersion", times.byVersion());
        answer.detail("toolDifference", times.toolDifference());
        answer.detail(
                "runs",
                List.of(
                        run("INCLUDING_RUN_IN", TimedNotes.candidates(facts, note -> false), note -> true),
                        run("WITHOUT_CORRECTED", candidates, note -> !note.corrected())));
        new LoggingQuality(facts, answer).of(notes.all());
        times.perWeek(declared == null ? null : change.by(declared));
        return answer.result(head, describeMethod(declared), method, DEFINITION);
    }

    private List<NoteFact> measured(List<NoteFact> notes, Predicate<NoteFact> also) {
        var measured = notes.stream().filter(note -> note.method() == method).toList();
        return new OneMethod(method, measured, notes.size() - measured.size())
                .where(also)
                .notes();
    }

    private PairedChange change(TimedNotes notes) {
        return PairedChange.of(
                values(TimedNotes.means(notes.baseline())),
                values(TimedNotes.means(notes.intervention())),
                facts.confidence());
    }

    private static double[] values(Map<?, Double> means) {
        return means.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Basis basis(TimedNotes notes) {
        var before = TimedNotes.means(notes.baseline());
        return Basis.of(Set.copyOf(before.keySet()), notes.all().size(), before, TimedNotes.means(notes.intervention()))
                .withData(notes.marks());
    }

    private @Nullable PairedEstimator declared() {
        var estimator = facts.definition().analysisPlan().estimatorOrDefault();
        return estimator == Estimator.MIXED_MODEL ? null : PairedEstimator.valueOf(estimator.name());
    }

    private Head head(ChangeEstimate estimate, Basis basis) {
        var shown = new Shown(estimate, basis, "estimate");
        return new Head(
                shown.value("", estimate.estimate()),
                shown.value(".low", estimate.interval().low()),
                shown.value(".high", estimate.interval().high()),
                shown.value(".confidence", estimate.interval().confidence()),
                unit(estimate.estimator()),
                answer.gate()
                        .people(
                                Analyses.TIME_CHANGE,
                                "clinicians",
                                basis.population().size()),
                answer.amount("notes", Figure.of(basis.notes()), basis));
    }

    private Head headWithout(Basis basis) {
        answer.warn(Warning.ESTIMATOR_NOT_IMPLEMENTED);
        var none = Value.undefined(NotDefined.NO_DATA);
        return new Head(
                none,
                none,
                none,
                none,
                "min",
                answer.gate()
                        .people(
                                Analyses.TIME_CHANGE,
                                "clinicians",
                                basis.population().size()),
                answer.amount("notes", Figure.of(basis.notes()), basis));
    }

    /** Figures by ranks hang on single clinicians: the limits are the smallest and the largest change in small groups. */
    private final class Shown {
        private final boolean ranks;
        private final Basis basis;
        private final String place;

        Shown(ChangeEstimate estimate, Basis basis, String place) {
            ranks = estimate.estimator() == PairedEstimator.HODGES_LEHMANN;
            this.basis = basis;
            this.place = place;
        }

        Value value(String cell, Figure figure) {
            return ranks ? answer.individual(place + cell, figure, basis) : answer.amount(place + cell, figure, basis);
        }
    }

    private static String unit(PairedEstimator estimator) {
        return estimator == PairedEstimator.GEO_MEAN_RATIO ? "ratio" : "min";
    }

    private void describe(PairedChange change, int excluded, Basis basis) {
        answer.detail("baselineMean", answer.amount("baselineMean", change.beforeMean(), basis));
        answer.detail("afterMean", answer.amount("afterMean", change.afterMean(), basis));
        answer.detail("ratioOfMeansPercent", answer.amount("ratioOfMeansPercent", change.ratioOfMeansPercent(), basis));
        answer.detail("excluded", answer.gate().people(Analyses.TIME_CHANGE, "excluded", excluded));
        answer.detail(
                "minimalDetectableChange",
                answer.amount("minimalDetectableChange", change.minimalDetectableChange(), basis));
        answer.detail(
                "sensitivity",
                change.estimates().stream().map(one -> row(one, basis)).toList());
        answer.detail("standardDeviation", answer.amount("standardDeviation", change.standardDeviation(), basis));
        answer.detail("faster", responders("faster", change.signTest().decreased(), basis));
        answer.detail("slower", responders("slower", change.signTest().increased(), basis));
    }

    private Value responders(String cell, int people, Basis basis) {
        var shown = answer.individual(cell, Figure.of(people), basis);
        return shown.isHidden() ? shown : answer.gate().people(Analyses.TIME_CHANGE, cell, people);
    }

    private Map<String, @Nullable Object> row(ChangeEstimate estimate, Basis basis) {
        var shown = new Shown(estimate, basis, "sensitivity." + estimate.estimator());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("estimator", estimate.estimator());
        row.put("estimate", shown.value("", estimate.estimate()));
        row.put("low", shown.value(".low", estimate.interval().low()));
        row.put("high", shown.value(".high", estimate.interval().high()));
        row.put("confidence", shown.value(".confidence", estimate.interval().confidence()));
        row.put("p", shown.value(".p", estimate.p()));
        row.put("unit", unit(estimate.estimator()));
        return row;
    }

    /** The same comparison with other notes: what the declared choices did to the result. */
    private Map<String, @Nullable Object> run(String name, List<NoteFact> from, Predicate<NoteFact> which) {
        var notes = TimedNotes.of(measured(from, which)).ofClinicansWithEnough();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("run", name);
        var declared = declared();
        if (declared != null) {
            var head = head(change(notes).by(declared), basis(notes));
            row.putAll(UtilisationAnalysis.row("run", name, head));
        }
        return row;
    }

    private void warn(TimedNotes entering, int excluded, PairedChange change) {
        answer.warnIf(facts.definition().design() == Design.CROSSOVER_SINGLE_ORDER, Warning.CONFOUNDED_WITH_PERIOD);
        answer.warnIf(method != null && method.isSelfReport(), Warning.SELF_REPORT);
        answer.warnIf(excluded > 0, Warning.EXCLUDED_CK13);
        answer.warnIf(entering.all().size() < candidates.size(), Warning.OTHER_METHODS_LEFT_OUT);
        answer.warnIf(change.n() > 0 && change.n() < 10, Warning.FEW_CLINICIANS);
        var outliers = facts.definition().analysisPlan().outlierRule();
        answer.warnIf(outliers != null && outliers != OutlierRule.NONE, Warning.OUTLIER_RULE_NOT_APPLIED);
    }

    private static String describeMethod(@Nullable PairedEstimator declared) {
        if (declared == null) {
            return "declared estimator not implemented";
        }
        return switch (declared) {
            case PAIRED_MEAN_DIFF_T -> "mean of clinicians' paired differences, Student's t interval, n\u22121";
            case HODGES_LEHMANN -> "Hodges-Lehmann median of Walsh averages, exact signed-rank interval";
            case GEO_MEAN_RATIO -> "geometric mean of clinicians' ratios after/before, t interval of the logarithms";
        };
    }
}
