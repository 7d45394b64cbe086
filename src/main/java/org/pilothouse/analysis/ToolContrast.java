package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.PairedChange;
import org.pilothouse.stats.PairedEstimator;

/** Each tool on its own, and the difference between two tools within the same clinicians. */
final class ToolContrast {
    private final StudyFacts facts;
    private final Answer answer;

    ToolContrast(StudyFacts facts, Answer answer) {
        this.facts = facts;
        this.answer = answer;
    }

    /** The use of each tool in the phases that name it; empty where a phase names none. */
    List<Map<String, @Nullable Object>> use(List<NoteFact> eligible) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byTool(eligible).forEach((tool, notes) -> {
            var ratio = UtilisationAnalysis.ratio(notes, UtilisationAnalysis::isKept, facts.confidence());
            var basis = UtilisationAnalysis.basis(notes, UtilisationAnalysis::isKept);
            rows.add(UtilisationAnalysis.row(
                    "tool", tool, answer.rateHead("byTool." + tool, ratio.pooled(), ratio.interval(), basis)));
        });
        return rows;
    }

    /** The second tool's share less the first's, within clinicians who had both; null unless there are two. */
    @Nullable Map<String, @Nullable Object> useDifference(List<NoteFact> eligible) {
        var byTool = byTool(eligible);
        if (byTool.size() != 2) {
            return null;
        }
        var names = List.copyOf(byTool.keySet());
        var rates = byTool.values().stream().map(ToolContrast::rates).toList();
        var both = rates.getFirst().keySet().stream()
                .filter(rates.getLast()::containsKey)
                .toList();
        var notes = eligible.stream()
                .filter(note -> both.contains(note.participant()))
                .toList();
        return difference(names, rates, both, Basis.of(java.util.Set.copyOf(both), notes.size()), "share");
    }

    /** The change within clinicians from the first tool to the second. */
    Map<String, @Nullable Object> difference(
            List<String> tools,
            List<Map<ParticipantCode, Double>> values,
            List<ParticipantCode> both,
            Basis basis,
            String unit) {
        var change = PairedChange.of(of(values.getFirst(), both), of(values.getLast(), both), facts.confidence())
                .by(PairedEstimator.PAIRED_MEAN_DIFF_T);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from", tools.getFirst());
        row.put("to", tools.getLast());
        row.put("estimate", limit("estimate", Value.of(change.estimate()), basis, unit));
        row.put("low", limit("low", Value.of(change.interval().low()), basis, unit));
        row.put("high", limit("high", Value.of(change.interval().high()), basis, unit));
        row.put("unit", unit);
        row.put("clinicians", answer.gate().people("tool-difference", "clinicians", both.size()));
        return row;
    }

    private Value limit(String cell, Value value, Basis basis, String unit) {
        var gate = answer.gate();
        return unit.equals("share")
                ? gate.limit("tool-difference", "toolDifference." + cell, value, basis)
                : gate.amount("tool-difference", "toolDifference." + cell, value, basis);
    }

    /** The notes of each tool in the order of the phases; empty as soon as a note's phase names no tool. */
    Map<String, List<NoteFact>> byTool(List<NoteFact> notes) {
        var byTool = new LinkedHashMap<String, List<NoteFact>>();
        facts.toolsInOrder().forEach(tool -> byTool.put(tool, new ArrayList<>()));
        for (var note : notes) {
            var tool = facts.toolOfPhase(note);
            if (tool == null || !byTool.containsKey(tool)) {
                return Map.of();
            }
            byTool.get(tool).add(note);
        }
        byTool.values().removeIf(List::isEmpty);
        return byTool;
    }

    private static Map<ParticipantCode, Double> rates(List<NoteFact> notes) {
        var kept = StudyFacts.counts(
                notes.stream().filter(UtilisationAnalysis::isKept).toList());
        var rates = new TreeMap<ParticipantCode, Double>();
        StudyFacts.counts(notes).forEach((code, all) -> rates.put(code, kept.getOrDefault(code, 0.0) / all));
        return rates;
    }

    private static double[] of(Map<ParticipantCode, Double> values, List<ParticipantCode> codes) {
        return codes.stream().mapToDouble(values::get).toArray();
    }
}
