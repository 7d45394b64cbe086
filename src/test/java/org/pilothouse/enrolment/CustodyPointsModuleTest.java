package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint;
import org.pilothouse.study.PilotClosing;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for the privacy officer, and what of it a recruiter is told. */
@PilothouseTest
class CustodyPointsModuleTest {
    @Autowired
    CustodyPoints points;

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    HandOver lists;

    @Autowired
    Joining joining;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Retention retention;

    @Autowired
    PilotClosing closing;

    private StudyId study;

    @BeforeEach
    void somebodyTakesPartAndSomebodyWaits() {
        study = EnrolmentStudies.withForm(studies, registry);
        var invited = EnrolmentStudies.invite(invitations, study, person("Ana Lee", Part.BOTH));
        SignedInAs.nobody();
        joining.sign(invited.getFirst().token(), signing(FORM, Scope.NOTE_LOG), PASSWORD);
        SignedInAs.leadOf(study);
        lists.handOver(study, List.of(person("Bo Ray", Part.BOTH)));
    }

    @Test
    void whoAskedToLeaveWaitsForThePrivacyOfficerAndIsNotToldToRecruiters() {
        leaves();
        assertThat(keys()).containsExactlyInAnyOrder("enrolment.open.leaving", "enrolment.open.waiting");
        SignedInAs.holding(study, Role.RECRUITER);
        assertThat(keys()).containsExactly("enrolment.open.waiting");
    }

    @Test
    void aClosedPilotAsksForNobodyToBeInvitedAndStillForWhatEndsAfterIt() {
        leaves();
        SignedInAs.leadOf(study);
        closing.close(study);
        SignedInAs.custodianOf(study);
        assertThat(keys()).containsExactly("enrolment.open.leaving");
        retention.change(
                study,
                new RetentionRule(RetentionClass.LINK_KEYS, 0, RetentionStart.STUDY_CLOSE, RetentionAction.DELETE));
        assertThat(keys()).containsExactly("enrolment.open.leaving", "enrolment.open.due");
    }

    private void leaves() {
        SignedInAs.custodianOf(study);
        var code = SystemAuthority.call(() -> withdrawals.canLeave(study)).getFirst();
        withdrawals.enter(study, code, WithdrawalMode.STOP_FUTURE_ONLY);
    }

    private List<String> keys() {
        return points.open(study).stream().map(OpenPoint::key).toList();
    }
}
