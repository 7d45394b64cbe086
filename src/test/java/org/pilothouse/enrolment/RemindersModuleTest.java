package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.link.OutstandingPeople;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is reminded, and who is not: asked at the moment of sending. */
class RemindersModuleTest extends PilotWithLetters {
    @Autowired
    Reminders reminders;

    @Autowired
    OutstandingPeople outstanding;

    @Autowired
    TimesAway away;

    @Autowired
    OwnLeaving leaving;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    Clock clock;

    @Test
    void aReminderGoesToEverybodyOutstandingAndNotTwiceInThreeDays() {
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        var first = invite(invitations, study, ana, bo).getFirst();
        SignedInAs.leadOf(study);
        assertThat(reminders.due(study)).isEqualTo(2);
        assertThat(reminders.remindAll(study)).isEqualTo(2);
        assertThat(reminders.remindAll(study)).isZero();
        assertThat(TestMail.to(ana.email())).hasSize(1);
        assertThat(TestMail.to(bo.email())).hasSize(1);
        assertThat(joining.offer(first.token())).isPresent();
        assertThat(joining.offer(tokenTo(ana))).isPresent();
        joining.sign(tokenTo(ana), signing(FORM, Scope.NOTE_LOG), PASSWORD);
        assertThat(joining.offer(first.token())).isEmpty();
    }

    @Test
    void whoWasWrittenToYesterdayIsNotRemindedToday() {
        var ana = person("Ana Lee", Part.BOTH);
        SignedInAs.holding(study, Role.RECRUITER);
        mailed(ana);
        assertThat(reminders.due(study)).isZero();
        assertThat(reminders.remindAll(study)).isZero();
        assertThat(TestMail.to(ana.email())).hasSize(1);
    }

    @Test
    void whoSignsBetweenListingAndSendingGetsNoLetter() {
        var ana = person("Ana Lee", Part.BOTH);
        var token = invite(invitations, study, ana).getFirst().token();
        var now = clock.instant();
        var listed = outstanding.invited(study, now, now);
        assertThat(listed).hasSize(1);
        joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        var sent = outstanding.remindInvited(study, listed.getFirst(), now, now, to -> {
            throw new AssertionError("must not be written to");
        });
        assertThat(sent).isFalse();
    }

    @Test
    void whoHasToAgreeAnewIsRemindedUntilItDoes() {
        var ana = person("Ana Lee", Part.BOTH);
        var token = invite(invitations, study, ana).getFirst().token();
        var account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        var code = Objects.requireNonNull(clinicians.participations(account).get(study));
        var before = TestMail.to(ana.email()).size();
        var second = new ConsentForm("2.0", LocalDate.now(clock).plusDays(9), true, "A new text.");
        SystemAuthority.run(() -> registry.publish(study, second));
        assertThat(outdatedCodes()).containsExactly(code);
        assertThat(TestMail.to(ana.email()).size()).isBetween(before, before + 1);
        SignedInAs.leadOf(study);
        reminders.remindAll(study);
        assertThat(TestMail.to(ana.email()).size()).isEqualTo(before + 1);
        assertThat(TestMail.lastTextTo(ana.email())).contains("my-participation");
    }

    @Test
    void whoIsAwayOrHasPausedIsRemindedOnlyOnceItIsBack() {
        var ana = person("Ana Lee", Part.BOTH);
        var token = invite(invitations, study, ana).getFirst().token();
        var account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        var code = Objects.requireNonNull(clinicians.participations(account).get(study));
        var zone = SystemAuthority.call(() -> studies.definition(study)).timezone();
        var today = LocalDate.now(clock.withZone(zone));
        SystemAuthority.run(() -> away.add(study, new TimeAway(code, today.minusDays(1), today)));
        var second = new ConsentForm("2.0", today.plusDays(9), true, "A new text.");
        SystemAuthority.run(() -> registry.publish(study, second));
        var before = TestMail.to(ana.email()).size();
        assertThat(remindedByTheLead()).isZero();

        SystemAuthority.run(() -> away.cancel(study, code, today.minusDays(1)));
        SignedInAs.clinicianOf(study, code);
        leaving.pause(study);
        assertThat(remindedByTheLead()).isZero();
        assertThat(TestMail.to(ana.email())).hasSize(before);

        SignedInAs.clinicianOf(study, code);
        leaving.resume(study);
        assertThat(remindedByTheLead()).isEqualTo(1);
    }

    private int remindedByTheLead() {
        outbox.letThreeDaysPass(study);
        SignedInAs.leadOf(study);
        return reminders.remindAll(study);
    }

    private List<ParticipantCode> outdatedCodes() {
        return outdated.codes(study);
    }
}
