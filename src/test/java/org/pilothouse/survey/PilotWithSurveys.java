package org.pilothouse.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Component;

/** A pilot whose baseline ends in two days: intake, a pulse and task load are open. */
@Component
public class PilotWithSurveys {
    public static final Map<String, String> LOAD = Map.of(
            "mental_demand", "30",
            "physical_demand", "15",
            "temporal_demand", "60",
            "performance", "40",
            "effort", "30",
            "frustration", "40");

    private final Studies studies;
    private final EnrolledClinicians clinicians;
    private final Clock clock;

    PilotWithSurveys(Studies studies, EnrolledClinicians clinicians, Clock clock) {
        this.studies = studies;
        this.clinicians = clinicians;
        this.clock = clock;
    }

    public StudyId create() {
        var bare = SampleStudies.twoTools(SampleStudies.freshCode());
        var today = LocalDate.now(clock.withZone(bare.timezone()));
        var phases = List.of(
                new Phase("Baseline", PhaseKind.BASELINE, today.minusDays(11), today.plusDays(2), null, null, null),
                new Phase(
                        "First", PhaseKind.INTERVENTION, today.plusDays(3), today.plusDays(30), null, null, "General"));
        return SystemAuthority.call(() -> {
            var study = studies.create(bare.withPhases(phases));
            clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 2), false);
            return study;
        });
    }

    public ParticipantCode clinician(StudyId study, String code, Scope... scopes) {
        return clinicians.enrol(study, code, "Schools", clock.instant().minus(Duration.ofDays(20)), scopes);
    }
}
