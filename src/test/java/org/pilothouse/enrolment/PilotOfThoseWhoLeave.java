package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;

/** A pilot with clinicians who record, pause and leave. */
@PilothouseTest
abstract class PilotOfThoseWhoLeave {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    OwnNotes notes;

    @Autowired
    OwnLeaving own;

    @Autowired
    OwnScopes scopes;

    @Autowired
    EnrolledClinicians clinicians;

    StudyId study;
    ParticipantCode p01;

    @BeforeEach
    void found() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        p01 = pilots.clinician(study, "P01");
    }

    Scope agreedToMore() {
        clinicians.agree(
                study,
                p01,
                "1.0",
                LocalDate.EPOCH,
                Instant.parse("2026-01-09T15:00:00Z"),
                Scope.NOTE_LOG,
                Scope.SURVEYS);
        return Scope.SURVEYS;
    }

    java.time.ZoneId zone() {
        return java.time.ZoneId.of("America/Toronto");
    }

    static void refusedFor(Reason reason, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
