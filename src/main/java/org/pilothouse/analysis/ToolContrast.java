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
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.VersionChange;

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
        return use("tool", "byTool.", byTool(eligible));
    }

    /** The same for each version of tools that changed while they were used. */
    List<Map<String, @Nullable Object>> useByVersion(List<NoteFact> eligible) {
        return use("version", "byVersion.", byVersion(eligible));
    }

    private List<Map<String, @Nullable Object>> use(String name, String place, Map<String, List<NoteFact>> groups) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        groups.forEach((group, notes) -> {
            var ratio = UtilisationAnalysis.ratio(notes, UtilisationAnalysis::isKept, facts.confidence());
            var basis = UtilisationAnalysis.basis(notes, UtilisationAnalysis::isKept);
            rows.add(UtilisationAnalysis.row(
                    name, group, answer.rateHead(place + group, ratio.pooled(), ratio.interval(), basis)));
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
        var basis = Basis.of(java.util.Set.copyOf(both), notes.size()).withData(marks(rates));
        return difference(names, rates, both, basis, "share");
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

    /**
     * The notes of each tool that changed while it was used, version by version (CK-18), by tool and version; empty where
     * none changed.
     */
    Map<String, List<NoteFact>> byVersion(List<NoteFact> notes) {
        var changes = VersionChange.in(facts.definition());
        var byVersion = new LinkedHashMap<String, List<NoteFact>>();
        byTool(notes)
                .forEach((tool, own) -> facts.definition().tool(tool).stream()
                        .filter(any -> changes.stream()
                                .anyMatch(change -> change.tool().equals(tool)))
                        .flatMap(any -> any.versions().stream())
                        .forEach(version -> byVersion.put(
                                tool + " " + version.label(),
                                own.stream()
                                        .filter(note -> isIn(note, tool, version))
                                        .toList())));
        byVersion.values().removeIf(List::isEmpty);
        return byVersion;
    }

    private boolean isIn(NoteFact note, String tool, StudyDefinition.Version version) {
        return facts.definition()
                .tool(tool)
                .flatMap(used -> used.versionOn(note.serviceDate()))
                .filter(version::equals)
                .isPresent();
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

    /** Marks of what a difference is made of. */
    static Map<ParticipantCode, Integer> marks(List<Map<ParticipantCode, Double>> values) {
        var marks = new TreeMap<ParticipantCode, Integer>();
        values.forEach(one -> one.forEach((code, value) ->
                marks.merge(code, Long.hashCode(Math.round(value * 1e6)), (before, now) -> 31 * before + now)));
        return marks;
    }

    private static double[] of(Map<ParticipantCode, Double> values, List<ParticipantCode> codes) {
        return codes.stream().mapToDouble(values::get).toArray();
    }
}
