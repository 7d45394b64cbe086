package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class LeavingViewsTest extends SpringBrowserlessTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    Studies studies;

    @Autowired
    Participation participation;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;
    private String path;
    private ParticipantCode p01;

    @BeforeEach
    void found() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        p01 = pilots.clinician(study, "P01");
        path = "studies/"
                + SystemAuthority.call(() -> studies.definition(study)).code();
    }

    @Test
    void leavingNeedsAChoiceAndAnUnderstandingAndNoReason() {
        SignedInAs.clinicianOf(study, p01);
        navigate(path + "/my-participation", MyParticipationView.class);
        click("Leave the pilot");
        var dialog = find(LeaveDialog.class).single();
        assertThat(dialog.leave.isEnabled()).isFalse();
        dialog.mode.setValue(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(dialog.leave.isEnabled()).isFalse();
        dialog.understood.setValue(true);
        test(dialog.leave).click();
        assertThat(find(H2.class).withText("You left this pilot").all()).hasSize(1);
        assertThat(find(Button.class).withText("Leave the pilot").all()).isEmpty();
        assertThat(stage(ParticipantStatus.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void whatThePartIsImpossibleWithoutIsNotOfferedToBeStopped() {
        SignedInAs.clinicianOf(study, p01);
        navigate(path + "/my-participation", MyParticipationView.class);
        assertThat(find(Span.class).withText("Note log (needed to take part)").all())
                .hasSize(1);
        assertThat(find(Button.class).withText("Stop this").all())
                .extracting(button -> button.getAriaLabel().orElseThrow())
                .doesNotContain("Stop: note log");
    }

    @Test
    void onePausesAndComesBackWithOneTap() {
        SignedInAs.clinicianOf(study, p01);
        navigate(path + "/my-participation", MyParticipationView.class);
        click("Pause");
        assertThat(stage(ParticipantStatus.PAUSED)).isEqualTo(1);
        click("Come back");
        assertThat(stage(ParticipantStatus.ACTIVE)).isEqualTo(1);
    }

    @Test
    void whoHasFinishedCanLeaveButNotPause() {
        jdbc.sql("update participant set status = 'COMPLETED' where study = ?")
                .param(study.value())
                .update();
        SignedInAs.clinicianOf(study, p01);
        navigate(path + "/my-participation", MyParticipationView.class);
        assertThat(find(Button.class).withText("Pause").all()).isEmpty();
        click("Leave the pilot");
        var dialog = find(LeaveDialog.class).single();
        dialog.mode.setValue(WithdrawalMode.STOP_AND_DELETE_UNANALYSED);
        dialog.understood.setValue(true);
        test(dialog.leave).click();
        assertThat(stage(ParticipantStatus.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void thePrivacyOfficerSeesCountsBeforeItCarriesOut() {
        SystemAuthority.run(() -> withdrawals.enter(study, p01, WithdrawalMode.DELETE_ALL_POSSIBLE));
        SignedInAs.custodianOf(study);
        navigate(path + "/withdrawals", WithdrawalsView.class);
        click("See what will go");
        var dialog = find(CarryOutDialog.class).single();
        assertThat(dialog.carryOut.isEnabled()).isFalse();
        dialog.understood.setValue(true);
        test(dialog.carryOut).click();
        assertThat(find(Button.class).withText("See what will go").all()).isEmpty();
        assertThat(SystemAuthority.call(() -> withdrawals.all(study)))
                .singleElement()
                .satisfies(line -> assertThat(line.isPending()).isFalse());
    }

    private int stage(ParticipantStatus status) {
        return SystemAuthority.call(() -> participation.stages(study)).getOrDefault(status, 0);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
