package org.pilothouse.survey;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Phases.OwnDates;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/**
 * Which rounds there are, from the phases of the study: intake once, the pulse in every week that has a day in a phase, task
 * load at the end of the baseline and of the last phase with a tool.
 */
final class Waves {
    static final String INTAKE = "intake";
    static final String PULSE = "weekly-pulse";
    static final String LOAD = "nasa-tlx-raw";

    /** A pulse opens on Thursday and can be answered until the Wednesday after. */
    private static final int PULSE_OPENS = 3;

    private static final int PULSE_CLOSES = 9;
    private static final int LOAD_OPENS_BEFORE_END = 6;
    private static final int LOAD_CLOSES_AFTER_END = 7;
    private static final LocalDate FROM_CONSENT = LocalDate.EPOCH;

    private Waves() {}

    /**
     * The rounds of one clinician, in order of the days on which they open.
     *
     * @param sequence the group the clinician belongs to
     * @param own dates that differ from the study's for this clinician
     */
    static List<Wave> of(StudyDefinition study, @Nullable String sequence, @Nullable String site, List<OwnDates> own) {
        var phases = study.phases().stream()
                .filter(phase -> phase.arm() == null || phase.arm().equals(sequence))
                .filter(phase -> phase.site() == null || phase.site().equals(site))
                .map(phase -> dated(phase, own))
                .sorted(Comparator.comparing(Stretch::start))
                .toList();
        if (phases.isEmpty()) {
            return List.of();
        }
        var waves = new ArrayList<Wave>();
        var last =
                phases.stream().map(Stretch::end).max(Comparator.naturalOrder()).orElseThrow();
        waves.add(new Wave(INTAKE, "Intake", FROM_CONSENT, last));
        pulses(study, phases, last, waves);
        endOf(PhaseKind.BASELINE, phases).ifPresent(end -> waves.add(load("Baseline", end)));
        endOf(PhaseKind.INTERVENTION, phases).ifPresent(end -> waves.add(load("End", end)));
        waves.sort(Comparator.comparing(Wave::opensOn).thenComparing(Wave::instrument));
        return List.copyOf(waves);
    }

    /** Weeks are counted from the first week of the study, for whoever joined later too. */
    private static void pulses(StudyDefinition study, List<Stretch> phases, LocalDate last, List<Wave> waves) {
        var start = study.phases().stream()
                .map(Phase::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var monday = start.with(previousOrSame(DayOfWeek.MONDAY));
        for (var week = 1; !monday.isAfter(last); week++) {
            var from = monday;
            if (phases.stream().anyMatch(phase -> phase.touches(from, from.plusDays(6)))) {
                waves.add(new Wave(PULSE, "Week " + week, from.plusDays(PULSE_OPENS), from.plusDays(PULSE_CLOSES)));
            }
            monday = monday.plusWeeks(1);
        }
    }

    private static Optional<LocalDate> endOf(PhaseKind kind, List<Stretch> phases) {
        return phases.stream()
                .filter(phase -> phase.kind() == kind)
                .map(Stretch::end)
                .max(Comparator.naturalOrder());
    }

    private static Wave load(String name, LocalDate end) {
        return new Wave(LOAD, name, end.minusDays(LOAD_OPENS_BEFORE_END), end.plusDays(LOAD_CLOSES_AFTER_END));
    }

    private static Stretch dated(Phase phase, List<OwnDates> own) {
        return own.stream()
                .filter(dates -> dates.phase().equals(phase.name()))
                .findFirst()
                .map(dates -> new Stretch(phase.kind(), dates.start(), dates.end()))
                .orElse(new Stretch(phase.kind(), phase.start(), phase.end()));
    }

    private record Stretch(PhaseKind kind, LocalDate start, LocalDate end) {
        boolean touches(LocalDate from, LocalDate to) {
            return !start.isAfter(to) && !end.isBefore(from);
        }
    }
}
