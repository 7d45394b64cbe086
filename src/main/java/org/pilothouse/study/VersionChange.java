package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
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
