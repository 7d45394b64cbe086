package org.pilothouse.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;

/** A design to start from: lengths stand for dates and numbers for tools. Title and limit are translations of its name. */
public record StudyTemplate(
        String name,
        Design design,
        @Nullable AnalysisApproach analysisApproach,
        int tools,
        List<Step> steps,
        AnalysisPlan plan,
        List<NoteType> noteTypes) {

    /** A phase to come: how long it takes and which of the tools it uses, counted from 1; without a name it bears the tool's. */
    public record Step(
            @Nullable String name,
            PhaseKind kind,
            int weeks,
            @Nullable Integer tool) {}

    /** How long a pilot of this design takes. */
    public int weeks() {
        return steps.stream().mapToInt(Step::weeks).sum();
    }

    /** The phases one after the other from that day on. */
    List<Phase> phases(LocalDate firstDay, List<String> toolNames) {
        var phases = new ArrayList<Phase>();
        var start = firstDay;
        for (var step : steps) {
            var next = start.plusWeeks(step.weeks());
            var tool = step.tool() == null ? null : toolNames.get(step.tool() - 1);
            var name = step.name() != null ? step.name() : String.valueOf(tool);
            phases.add(new Phase(name, step.kind(), start, next.minusDays(1), null, null, tool));
            start = next;
        }
        return List.copyOf(phases);
    }
}
