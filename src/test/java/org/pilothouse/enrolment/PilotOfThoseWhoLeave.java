package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.WithdrawalMode.DELETE_ALL_POSSIBLE;
import static org.pilothouse.enrolment.WithdrawalMode.STOP_AND_DELETE_UNANALYSED;
import static org.pilothouse.enrolment.WithdrawalMode.STOP_FUTURE_ONLY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.timer.NoteTimers;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.survey.Surveys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
