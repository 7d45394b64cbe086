package org.pilothouse.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * A design to start from: lengths stand for dates and numbers for tools.
 *
 * @param words what a team's own file says about itself; null for those that are shipped, whose words are translations
 * @param stepWeeks how much later than the one before each site gets the tool; null where all sites go together
 */
public record StudyTemplate(
        String name,
        @Nullable Words words,
        Design design,
        @Nullable AnalysisApproach analysisApproach,
        int tools,
        @Nullable Integer stepWeeks,
        List<Step> steps,
        AnalysisPlan plan,
        List<NoteType> noteTypes) {

    /** What a design is called, what it can conclude and what it cannot. */
    public record Words(
            String title, String concludes, @Nullable String limit) {}

    /**
     * A phase to come: how long it takes and which of the tools it uses, counted from 1; without a name it bears the
     * tool's.
     *
     * @param arm the group that goes through it, null for everybody
     */
    public record Step(
            @Nullable String name,
            PhaseKind kind,
            int weeks,
            @Nullable Integer tool,
            @Nullable String arm) {}

    /** How long a pilot of this design takes at one site; groups go side by side. */
    public int weeks() {
        return (int) ChronoUnit.WEEKS.between(
                LocalDate.EPOCH,
                phases(LocalDate.EPOCH, names(), List.of(), Map.of()).stream()
                        .map(phase -> phase.end().plusDays(1))
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH));
    }

    /** Whether each site has its own day on which it gets the tool. */
    public boolean bySite() {
        return stepWeeks != null;
    }

    /** The groups there are, none where everybody does the same. */
    public List<String> arms() {
        return steps.stream().map(Step::arm).filter(Objects::nonNull).distinct().toList();
    }

    /** On which day each site gets the tool if nothing else is said, in the order of the sites; empty unless by site. */
    public Map<String, LocalDate> siteStarts(LocalDate firstDay, List<String> sites) {
        var starts = new LinkedHashMap<String, LocalDate>();
        if (stepWeeks != null && !steps.isEmpty()) {
            for (var site : sites) {
                starts.put(site, firstDay.plusWeeks(steps.getFirst().weeks() + (long) stepWeeks * starts.size()));
            }
        }
        return starts;
    }

    /** The phases from that day on: those of a group one after the other, those of everybody when all groups are done. */
    List<Phase> phases(
            LocalDate firstDay, List<String> toolNames, List<String> sites, Map<String, LocalDate> siteStarts) {
        return bySite() && !sites.isEmpty()
                ? wedge(firstDay, toolNames, sites, siteStarts)
                : oneAfterTheOther(firstDay, toolNames);
    }

    private List<Phase> oneAfterTheOther(LocalDate firstDay, List<String> toolNames) {
        var phases = new ArrayList<Phase>();
        var ends = new HashMap<String, LocalDate>();
        for (var step : steps) {
            var start = startOf(step, firstDay, ends);
            var next = start.plusWeeks(step.weeks());
            phases.add(phase(step, toolNames, start, next, null));
            ends.put(step.arm() == null ? "" : step.arm(), next);
            if (step.arm() == null) {
                ends.keySet().retainAll(List.of(""));
            }
        }
        return List.copyOf(phases);
    }

    private static LocalDate startOf(Step step, LocalDate firstDay, Map<String, LocalDate> ends) {
        return step.arm() == null
                ? ends.values().stream().max(LocalDate::compareTo).orElse(firstDay)
                : ends.getOrDefault(step.arm(), ends.getOrDefault("", firstDay));
    }

    private List<Phase> wedge(
            LocalDate firstDay, List<String> toolNames, List<String> sites, Map<String, LocalDate> wanted) {
        var usual = siteStarts(firstDay, sites);
        var starts = new LinkedHashMap<String, LocalDate>();
        sites.forEach(site -> starts.put(site, wanted.getOrDefault(site, usual.getOrDefault(site, firstDay))));
        var last = starts.values().stream().max(LocalDate::compareTo).orElse(firstDay);
        var end = last.plusWeeks(steps.getLast().weeks());
        var phases = new ArrayList<Phase>();
        starts.forEach((site, start) -> {
            if (start.isAfter(firstDay)) {
                phases.add(phase(steps.getFirst(), toolNames, firstDay, start, site));
            }
            phases.add(phase(steps.getLast(), toolNames, start, end, site));
        });
        return List.copyOf(phases);
    }

    private static Phase phase(
            Step step, List<String> toolNames, LocalDate start, LocalDate next, @Nullable String site) {
        var tool = step.tool() == null ? null : toolNames.get(step.tool() - 1);
        var name = step.name() != null ? step.name() : String.valueOf(tool);
        return new Phase(name, step.kind(), start, next.minusDays(1), step.arm(), site, tool);
    }

    private List<String> names() {
        return IntStream.rangeClosed(1, tools).mapToObj(String::valueOf).toList();
    }
}
