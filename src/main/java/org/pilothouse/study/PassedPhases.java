package org.pilothouse.study;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;

/**
 * How the days that have passed were divided into phases. Whoever moves that division after the plan is frozen moves the
 * figures, so it is part of the plan; days to come are free.
 */
final class PassedPhases {
    private static final int LONGEST = 4000;

    private final StudyDefinition study;
    private final LocalDate today;

    PassedPhases(StudyDefinition study, LocalDate today) {
        this.study = study;
        this.today = today;
    }

    /** A phase as far as it has passed. */
    private record Passed(
            PhaseKind kind,
            LocalDate start,
            LocalDate end,
            @Nullable String arm,
            @Nullable String site,
            @Nullable String tool) {}

    boolean sameAs(PassedPhases other) {
        return passed(other).equals(other.passed(this));
    }

    /** Those phases that the other division does not have, as lines of dates, kind and name, {@code "; "} between them. */
    String notIn(PassedPhases other) {
        var there = other.passed(this);
        var lines = begun().filter(phase -> !there.contains(passed(phase, other)))
                .map(PassedPhases::line)
                .collect(Collectors.joining("; "));
        return lines.length() <= LONGEST ? lines : lines.substring(0, LONGEST - 1) + "…";
    }

    private static String line(Phase phase) {
        var whose = Stream.of(phase.name(), phase.arm(), phase.site(), phase.tool())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return phase.start() + " " + phase.end() + " " + phase.kind() + " " + whose;
    }

    private Set<Passed> passed(PassedPhases other) {
        return begun().map(phase -> passed(phase, other)).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<Phase> begun() {
        return study.phases().stream().filter(phase -> phase.start().isBefore(today));
    }

    private Passed passed(Phase phase, PassedPhases other) {
        var yesterday = today.minusDays(1);
        return new Passed(
                phase.kind(),
                phase.start(),
                phase.end().isAfter(yesterday) ? yesterday : phase.end(),
                phase.arm(),
                known(phase.site(), sites(), other.sites()),
                known(phase.tool(), tools(), other.tools()));
    }

    private List<String> sites() {
        return study.sites().stream().map(Site::name).toList();
    }

    private List<String> tools() {
        return study.tools().stream().map(Tool::name).toList();
    }

    /** A name that the other does not know has been given anew there: its place stands for it. */
    private static @Nullable String known(@Nullable String name, List<String> names, List<String> others) {
        return name == null || others.contains(name) ? name : "#" + names.indexOf(name);
    }
}
