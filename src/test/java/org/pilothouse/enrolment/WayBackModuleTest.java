package org.pilothouse.enrolment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.TestMail;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.ClinicianAccounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.SecondFactor;
import org.pilothouse.security.SignedInUsers;
import org.pilothouse.security.mailed.MailedLinks;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@PilothouseTest
class WayBackModuleTest {
    private static final Pattern LINK = Pattern.compile("/sign-in/password/([\\w-]+)");

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    WayBack wayBack;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    MailedLinks mailed;

    @Autowired
    SecondFactor factor;

    @Autowired
    ClinicianAccounts accounts;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    CurrentUser current;

    @Autowired
    JdbcClient jdbc;

    private final NewPerson rosa = person("Rosa Quince", Part.BOTH);
    private StudyId study;
    private AccountId account;
    private ParticipantCode code;

    @BeforeEach
    void joins() {
        study = EnrolmentStudies.withForm(studies, registry);
        var token = invite(invitations, study, rosa).getFirst().token();
        account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        code = requireNonNull(clinicians.participations(account).get(study));
        jdbc.sql("insert into authenticator (id, version, account, sealed_secret, turned_on_at, last_step)"
                        + " values (?, 0, ?, 'x', current_timestamp, 0)")
                .params(-study.value(), account.value())
                .update();
    }

    @Test
    void everyOldWayInEndsAndTheLinkInTheLetterIsTheNewOne() {
        SignedInUsers.signIn(account, clinicians.participations(account));
        var session = SecurityContextHolder.getContext();
        assertThat(factor.isOn(account)).isTrue();

        SignedInAs.custodianOf(study);
        wayBack.open(study, code);

        assertThat(factor.isOn(account)).isFalse();
        assertThat(jdbc.sql("select count(*) from account where uid = ? and password_hash is null")
                        .param(account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        SecurityContextHolder.setContext(session);
        assertThat(current.find()).isEmpty();
        var link = LINK.matcher(TestMail.lastTextTo(rosa.email()).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        mailed.choosePassword(link.group(1), "another long password");
        assertThat(jdbc.sql("select count(*) from account where uid = ? and password_hash is not null")
                        .param(account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theTrailSaysThatItWasDoneAndJoinsNoAccountToTheCode() {
        SignedInAs.custodianOf(study);
        wayBack.open(study, code);

        assertThat(jdbc.sql("select object from audit_entry where study = ? and action = 'way-back.opened'")
                        .param(study.value())
                        .query(String.class)
                        .list())
                .containsExactly("participant " + code);
        assertThat(jdbc.sql("select count(*) from audit_entry where object like ? or account = ?")
                        .params("%" + account.value() + "%", account.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void thereIsNoWayBackForWhoHasLeft() {
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, code, WithdrawalMode.STOP_FUTURE_ONLY);
        withdrawals.execute(study, code);

        assertThatThrownBy(() -> wayBack.open(study, code))
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.HAS_LEFT));
    }

    @Test
    void anAccountOfStaffIsNotTouched() {
        var staff = SignedInAs.custodianOf(study);

        assertThatThrownBy(() -> accounts.startAfresh(staff)).isInstanceOf(IllegalArgumentException.class);
        accounts.startAfresh(new AccountId(UUID.randomUUID()));
    }
}
