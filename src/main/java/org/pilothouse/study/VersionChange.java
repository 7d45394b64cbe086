package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;

/**
 * A tool that changed while it was being used (CK-18): from that day on the phase is about another thing.
 *
 * @param phase the phase in the middle of which it changed
 * @param version the version that came
 */
public record VersionChange(
        String tool,
        String version,
        LocalDate on,
        String phase,
        @Nullable ChangeType what) {

    /** Every change after the first and up to the last day of a phase with that tool, in order of days. */
    public static List<VersionChange> in(StudyDefinition study) {
        return study.phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.INTERVENTION)
                .flatMap(phase -> study.tools().stream()
                        .filter(tool -> tool.name().equals(phase.tool()))
                        .flatMap(tool -> in(phase, tool).stream()))
                .distinct()
                .sorted(java.util.Comparator.comparing(VersionChange::on).thenComparing(VersionChange::tool))
                .toList();
    }

    /** The study with two phases in place of that one, the second beginning on the day of the change and named after the version. */
    public StudyDefinition splitIn(StudyDefinition study) {
        return study.withPhases(study.phases().stream()
                .flatMap(one -> isIn(one) ? split(one) : Stream.of(one))
                .toList());
    }

    private boolean isIn(Phase one) {
        return one.name().equals(phase) && tool.equals(one.tool()) && on.isAfter(one.start()) && !on.isAfter(one.end());
    }

    private Stream<Phase> split(Phase one) {
        return Stream.of(
                new Phase(one.name(), one.kind(), one.start(), on.minusDays(1), one.arm(), one.site(), one.tool()),
                new Phase(nameAfter(), one.kind(), on, one.end(), one.arm(), one.site(), one.tool()));
    }

    /** What the second of the two phases is called. */
    public String nameAfter() {
        return phase + " · " + version;
    }

    private static List<VersionChange> in(Phase phase, Tool tool) {
        return tool.versions().stream()
                .filter(version -> version.deployedAt().isAfter(phase.start())
                        && !version.deployedAt().isAfter(phase.end()))
                .filter(version -> tool.versions().stream()
                        .anyMatch(earlier -> earlier.deployedAt().isBefore(version.deployedAt())))
                .map(version -> new VersionChange(
                        tool.name(), version.label(), version.deployedAt(), phase.name(), version.changeType()))
                .toList();
    }
}
