package org.pilothouse.analysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.stats.ChangeEstimate;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.PairedChange;
import org.pilothouse.stats.PairedEstimator;
import org.pilothouse.study.PhaseKind;

/** What stands beside the primary change of time: each tool on its own, and what the change comes to in a week. */
final class TimeDetails {
    private static final double DAYS_OF_WEEK = 7;

    private final StudyFacts facts;
    private final Answer answer;
    private final TimedNotes notes;
    private final Basis basis;
    private final ToolContrast tools;

    TimeDetails(StudyFacts facts, Answer answer, TimedNotes notes, Basis basis) {
        this.facts = facts;
        this.answer = answer;
        this.notes = notes;
        this.basis = basis;
        tools = new ToolContrast(facts, answer);
    }

    /** The mean change from before the tools to each tool, over clinicians with enough notes there. */
    List<Map<String, @Nullable Object>> byTool() {
        return changes("tool", "byTool.", tools.byTool(notes.intervention()));
    }

    /** The same to each version of tools that changed while they were used. */
    List<Map<String, @Nullable Object>> byVersion() {
        return changes("version", "byVersion.", tools.byVersion(notes.intervention()));
    }

    private List<Map<String, @Nullable Object>> changes(String name, String place, Map<String, List<NoteFact>> groups) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        groups.forEach((group, own) -> {
            var pairs = new TimedNotes(notes.baseline(), own).ofClinicansWithEnough();
            var before = TimedNotes.means(pairs.baseline());
            var after = TimedNotes.means(pairs.intervention());
            var change = PairedChange.of(values(before), values(after), facts.confidence())
                    .by(PairedEstimator.PAIRED_MEAN_DIFF_T);
            var who = Basis.of(Set.copyOf(before.keySet()), pairs.all().size(), before, after)
                    .withData(pairs.marks());
            rows.add(row(name, group, place + group, change, who));
        });
        return rows;
    }

    private Map<String, @Nullable Object> row(
            String name, String group, String place, ChangeEstimate change, Basis who) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(name, group);
        row.put("estimate", answer.amount(place, change.estimate(), who));
        row.put("low", answer.amount(place + ".low", change.interval().low(), who));
        row.put("high", answer.amount(place + ".high", change.interval().high(), who));
        row.put(
                "clinicians",
                answer.gate()
                        .people(Analyses.TIME_CHANGE, place, who.population().size()));
        row.put("notes", answer.amount(place + ".notes", Figure.of(who.notes()), who));
        return row;
    }

    /** The second tool's mean less the first's within clinicians; null unless there are two tools. */
    @Nullable Map<String, @Nullable Object> toolDifference() {
        var byTool = tools.byTool(notes.intervention());
        if (byTool.size() != 2) {
            return null;
        }
        var means = byTool.values().stream().map(TimedNotes::means).toList();
        var both = means.getFirst().keySet().stream()
                .filter(means.getLast()::containsKey)
                .toList();
        var who = Basis.of(Set.copyOf(both), notes.intervention().size()).withData(ToolContrast.marks(means));
        return tools.difference(List.copyOf(byTool.keySet()), means, both, who, "min");
    }

    /** Eligible notes in a clinician's week with a tool, and the minutes that the change comes to in such a week. */
    void perWeek(@Nullable ChangeEstimate change) {
        var eligible = facts.eligibleInIntervention();
        var counts = StudyFacts.counts(eligible);
        var weeks = counts.keySet().stream()
                        .flatMap(code -> facts.phasesOf(code, PhaseKind.INTERVENTION).stream())
                        .mapToLong(phase -> ChronoUnit.DAYS.between(phase.start(), phase.end()) + 1)
                        .sum()
                / DAYS_OF_WEEK;
        var all = Basis.of(Set.copyOf(counts.keySet()), eligible.size(), counts);
        var perWeek = Figure.ratio(eligible.size(), weeks);
        answer.detail("notesPerClinicianWeek", answer.amount("volume", "notesPerClinicianWeek", perWeek, all));
        if (change == null || change.estimator() == PairedEstimator.GEO_MEAN_RATIO || !perWeek.isDefined()) {
            return;
        }
        var minutes = new LinkedHashMap<String, @Nullable Object>();
        minutes.put("estimate", weekly("", change.estimate(), perWeek, change));
        minutes.put("low", weekly(".low", change.interval().low(), perWeek, change));
        minutes.put("high", weekly(".high", change.interval().high(), perWeek, change));
        answer.detail("minutesPerClinicianWeek", minutes);
    }

    private Object weekly(String cell, Figure figure, Figure perWeek, ChangeEstimate change) {
        var minutes = figure.map(each -> each * perWeek.get());
        var place = "minutesPerClinicianWeek" + cell;
        return change.estimator() == PairedEstimator.HODGES_LEHMANN
                ? answer.individual(place, minutes, basis)
                : answer.amount(place, minutes, basis);
    }

    private static double[] values(Map<?, Double> means) {
        return means.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
