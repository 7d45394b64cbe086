package org.pilothouse.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;

/**
 * A pilot like another: its design, never its people, data, approvals or frozen plan.
 *
 * @param firstDay the day on which the first phase of the copy begins; all days move with it
 */
public record PilotCopy(String code, String title, LocalDate firstDay, String privacyOfficer) {

    StudyDefinition of(StudyDefinition source) {
        var days = source.phases().stream()
                .map(Phase::start)
                .min(Comparator.naturalOrder())
                .map(begin -> ChronoUnit.DAYS.between(begin, firstDay))
                .orElse(0L);
        var plan = source.analysisPlan();
        return new StudyDefinition(
                code,
                title,
                source.design(),
                source.purpose(),
                source.analysisApproach(),
                source.timezone(),
                source.protocolVersion(),
                null,
                plan.with(
                        plan.decisionRule(),
                        plan.releases().stream()
                                .map(release ->
                                        new PlannedRelease(release.date().plusDays(days), release.kind()))
                                .toList()),
                source.phases().stream().map(phase -> later(phase, days)).toList(),
                source.sites(),
                source.tools().stream().map(tool -> later(tool, days)).toList(),
                source.noteTypes(),
                List.of());
    }

    private static Phase later(Phase phase, long days) {
        return new Phase(
                phase.name(),
                phase.kind(),
                phase.start().plusDays(days),
                phase.end().plusDays(days),
                phase.arm(),
                phase.site(),
                phase.tool());
    }

    private static Tool later(Tool tool, long days) {
        return new Tool(
                tool.name(),
                tool.kind(),
                tool.vendor(),
                tool.inputModality(),
                tool.dataResidency(),
                tool.versions().stream()
                        .map(version -> new Version(
                                version.label(),
                                version.deployedAt().plusDays(days),
                                later(version.retiredAt(), days),
                                version.changeType()))
                        .toList());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, long days) {
        return day == null ? null : day.plusDays(days);
    }
}
