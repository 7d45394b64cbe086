package org.pilothouse.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiPredicate;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the set-up itself can say about the go-live checklist. */
@Configuration(proxyBeanMethods = false)
class GoLiveChecks {

    private record Check(GoLiveItem item, BiPredicate<StudyId, StudyDefinition> met) implements GoLiveCheck {
        @Override
        public boolean isMet(StudyId study, StudyDefinition definition) {
            return met.test(study, definition);
        }
    }

    @Bean
    GoLiveCheck phasesAreThere() {
        return new Check(
                GoLiveItem.PHASES,
                (id, study) -> study.design() == Design.QUALITATIVE_ONLY || hasBaselineAndTool(study));
    }

    @Bean
    GoLiveCheck approvalsHold(Clock clock) {
        return new Check(
                GoLiveItem.APPROVALS,
                (id, study) -> Approvals.refusalOn(study, begin(study, clock)).isEmpty());
    }

    @Bean
    GoLiveCheck planIsFrozen() {
        return new Check(GoLiveItem.PLAN_FROZEN, (id, study) -> study.lockedAt() != null);
    }

    @Bean
    GoLiveCheck toolsHaveVersions() {
        return new Check(
                GoLiveItem.TOOL_VERSIONS,
                (id, study) ->
                        study.tools().stream().noneMatch(tool -> tool.versions().isEmpty())
                                && (study.design() == Design.QUALITATIVE_ONLY
                                        || !study.tools().isEmpty()));
    }

    @Bean
    GoLiveCheck somebodyKeepsNames(StudyRoles roles) {
        return new Check(
                GoLiveItem.PRIVACY_OFFICER,
                (id, study) -> roles.in(id).stream().anyMatch(grant -> grant.role() == Role.CUSTODIAN));
    }

    private static boolean hasBaselineAndTool(StudyDefinition study) {
        return study.phases().stream().anyMatch(phase -> phase.kind() == PhaseKind.BASELINE)
                && study.phases().stream()
                        .anyMatch(phase -> phase.kind() == PhaseKind.INTERVENTION && phase.tool() != null);
    }

    /** The day from which approvals have to hold: the first of the pilot, or today once that is past. */
    private static LocalDate begin(StudyDefinition study, Clock clock) {
        var today = LocalDate.now(clock.withZone(study.timezone()));
        return study.phases().stream()
                .map(Phase::start)
                .min(Comparator.naturalOrder())
                .filter(today::isBefore)
                .orElse(today);
    }
}
