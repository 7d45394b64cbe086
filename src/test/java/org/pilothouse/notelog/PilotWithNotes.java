package org.pilothouse.notelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Approval;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Component;

/** Pilots with two tools and consenting clinicians, to log notes in. */
@Component
public class PilotWithNotes {
    public static final LocalDate IN_BASELINE = LocalDate.of(2026, 1, 14);
    public static final LocalDate IN_FIRST = LocalDate.of(2026, 2, 10);
    public static final LocalDate IN_SECOND = LocalDate.of(2026, 3, 1);
    public static final Instant CONSENTED = Instant.parse("2026-01-08T15:00:00Z");

    private final Studies studies;
    private final EnrolledClinicians clinicians;

    PilotWithNotes(Studies studies, EnrolledClinicians clinicians) {
        this.studies = studies;
        this.clinicians = clinicians;
    }

    public StudyId create() {
        return create(SampleStudies.twoTools(SampleStudies.freshCode()));
    }

    public StudyId create(StudyDefinition definition) {
        return SystemAuthority.call(() -> {
            var study = studies.create(definition);
            clinicians.publish(study, "1.0", LocalDate.of(2026, 1, 2), false);
            return study;
        });
    }

    /** The same pilot, with everybody in a phase of that kind around the present day and the first tool in use. */
    public StudyId createNowIn(PhaseKind kind) {
        return create(planNowIn(kind));
    }

    /** The plan of such a pilot. */
    public StudyDefinition planNowIn(PhaseKind kind) {
        var plan = SampleStudies.twoTools(SampleStudies.freshCode());
        var today = LocalDate.now(plan.timezone());
        var phase = new Phase("Now", kind, today.minusDays(40), today.plusDays(40), null, null, "General");
        var approvals = plan.approvals().stream()
                .map(each -> new Approval(each.type(), each.reference(), LocalDate.EPOCH, null, null))
                .toList();
        return new StudyDefinition(
                plan.code(),
                plan.title(),
                plan.design(),
                plan.purpose(),
                plan.analysisApproach(),
                plan.timezone(),
                plan.protocolVersion(),
                plan.lockedAt(),
                plan.analysisPlan(),
                List.of(phase),
                plan.sites(),
                plan.tools(),
                plan.noteTypes(),
                approvals);
    }

    public ParticipantCode clinician(StudyId study, String code) {
        return clinicians.enrol(study, code, "Schools", CONSENTED, Scope.NOTE_LOG);
    }

    /** A note kept from a draft of the first tool. */
    public static NoteEntry note(String reference, ParticipantCode participant, LocalDate day) {
        return new NoteEntry(
                reference,
                participant,
                day,
                "SOAP_PROGRESS",
                null,
                true,
                ToolUse.none(NonUseReason.FASTER_MANUALLY),
                NoteTime.of(MeasurementMethod.APP_TIMER, 12.5),
                NoteDetail.EMPTY,
                List.of());
    }

    public static ToolUse kept(String tool, String version) {
        return new ToolUse(tool, version, Set.of(), UseOutcome.USED_KEPT, null, Set.of(DraftProblem.NONE), null, null);
    }
}
