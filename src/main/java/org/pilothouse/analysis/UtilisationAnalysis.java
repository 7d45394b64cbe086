package org.pilothouse.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.ClusterTotals;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.study.Design;

/** How many of the notes that a tool was meant for were finished with it (domain 7.4). */
final class UtilisationAnalysis {
    private static final String DEFINITION =
            "Notes finished with the tool, kept whole or in part, divided by all notes that the tool was meant for and"
                    + " that are dated in phases with a tool.";
    private static final String METHOD = "pooled proportion, interval clustered by clinician (t, n\u22121)";

    private final StudyFacts facts;
    private final List<NoteFact> eligible;
    private final Answer answer;

    private UtilisationAnalysis(StudyFacts facts, Gate gate) {
        this.facts = facts;
        eligible = facts.eligibleInIntervention();
        answer = new Answer(Analyses.UTILISATION, gate);
    }

    static AnalysisResult of(StudyFacts facts, Gate gate) {
        return new UtilisationAnalysis(facts, gate).result();
    }

    static boolean isKept(NoteFact note) {
        return note.outcome() == UseOutcome.USED_KEPT || note.outcome() == UseOutcome.USED_PARTLY;
    }

    private AnalysisResult result() {
        var ratio = ratio(eligible, UtilisationAnalysis::isKept);
        var basis = basis(eligible, UtilisationAnalysis::isKept);
        var head = answer.rateHead("estimate", ratio.pooled(), ratio.interval(), basis);
        describe(ratio, basis);
        var tools = new ToolContrast(facts, answer);
        var nonUse = new NonUse(eligible, answer);
        answer.detail("nonUse", nonUse.reasons());
        answer.detail("byTool", tools.use(eligible));
        answer.detail("byVersion", tools.useByVersion(eligible));
        answer.detail("toolDifference", tools.useDifference(eligible));
        answer.detail("notKept", nonUse.notKept());
        new LoggingQuality(facts, answer).leftOut();
        answer.plan("confidenceLevel", facts.confidence());
        answer.plan("design", facts.definition().design());
        answer.warnIf(facts.definition().design() == Design.CROSSOVER_SINGLE_ORDER, Warning.CONFOUNDED_WITH_PERIOD);
        return answer.result(head, METHOD, null, DEFINITION);
    }

    private void describe(ClusteredRatio ratio, Basis basis) {
        var attempted = ratio(eligible, note -> note.outcome() != UseOutcome.NOT_USED);
        var drafts =
                eligible.stream().filter(note -> note.outcome().producedDraft()).toList();
        var discarded = ratio(drafts, note -> note.outcome() == UseOutcome.GENERATED_DISCARDED);
        answer.detail("kept", answer.part("kept", ratio.numerator(), basis));
        answer.detail("eligible", answer.amount("eligible", Figure.of(ratio.denominator()), basis));
        answer.detail("mean", answer.rate("mean", ratio.mean(), basis));
        answer.detail("median", answer.individual("median", ratio.median(), basis));
        answer.detail("q1", answer.individual("q1", ratio.q1(), basis));
        answer.detail("q3", answer.individual("q3", ratio.q3(), basis));
        answer.detail(
                "eligibleWeightedMedian", answer.individual("eligibleWeightedMedian", ratio.weightedMedian(), basis));
        answer.detailRate(
                "attempts", "attemptRate", attempted, basis(eligible, note -> note.outcome() != UseOutcome.NOT_USED));
        answer.detailRate(
                "abandonment",
                "abandonment",
                discarded,
                basis(drafts, note -> note.outcome() == UseOutcome.GENERATED_DISCARDED));
        answer.detail("hhi", answer.amount("hhi", ratio.hhi(), basis));
    }

    ClusteredRatio ratio(List<NoteFact> notes, Predicate<NoteFact> counts) {
        return ratio(notes, counts, facts.confidence());
    }

    static ClusteredRatio ratio(List<NoteFact> notes, Predicate<NoteFact> counts, double confidence) {
        var all = new TreeMap<ParticipantCode, double[]>();
        for (var note : notes) {
            var totals = all.computeIfAbsent(note.participant(), novel -> new double[2]);
            totals[0] += counts.test(note) ? 1 : 0;
            totals[1]++;
        }
        return ClusteredRatio.ofProportion(
                all.values().stream().map(t -> new ClusterTotals(t[0], t[1])).toList(), confidence);
    }

    static Basis basis(List<NoteFact> notes, Predicate<NoteFact> counts) {
        var all = StudyFacts.counts(notes);
        var some = StudyFacts.counts(notes.stream().filter(counts).toList());
        return Basis.of(Set.copyOf(all.keySet()), notes.size(), all, some);
    }

    /** A row of a table: an estimate with its interval under a name. */
    static Map<String, @Nullable Object> row(String key, String name, Head head) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(key, name);
        row.put("estimate", head.estimate());
        row.put("low", head.low());
        row.put("high", head.high());
        row.put("confidence", head.confidence());
        row.put("clinicians", head.clinicians());
        row.put("notes", head.notes());
        return row;
    }
}
