package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot with a text to agree to, into which people are invited. */
@PilothouseTest
abstract class PilotThatEnrols {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    OwnParticipation own;

    @Autowired
    ConsentGate gate;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

    ParticipantCode joinAs(NewPerson person) {
        return joinAs(person, FORM);
    }

    ParticipantCode joinAs(NewPerson person, ConsentForm form) {
        var token = invite(invitations, study, person).getFirst().token();
        var account = joining.sign(token, signing(form, Scope.NOTE_LOG), PASSWORD);
        return Objects.requireNonNull(clinicians.participations(account).get(study));
    }

    Optional<String> refusal(ParticipantCode code, Scope scope) {
        return SystemAuthority.call(() -> gate.refusal(study, code, TODAY, scope));
    }

    static void refusedFor(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
