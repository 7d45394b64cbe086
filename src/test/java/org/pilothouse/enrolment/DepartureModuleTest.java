package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.link.LinkStore;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.NewToken;
import org.pilothouse.security.SignedInUsers;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.Tokens;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

@PilothouseTest
class DepartureModuleTest {
    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    PaperConsents papers;

    @Autowired
    OwnParticipation own;

    @Autowired
    NameList names;

    @Autowired
    Participation participation;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    LinkStore links;

    @Autowired
    Tokens tokens;

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
        account = join(study);
        code = java.util.Objects.requireNonNull(
                clinicians.participations(account).get(study));
    }

    @Test
    void whoWantsAllDeletedIsForgottenWithAccountTokensAndSession() {
        var session = signedIn();
        var token = tokens.issue(new NewToken("laptop", NewToken.USUAL_LIFETIME, null))
                .token();
        carryOut(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(SystemAuthority.call(() -> names.read(study))).isEmpty();
        assertThat(clinicians.accountByEmail(rosa.email())).isEmpty();
        assertThat(accounts()).isZero();
        assertThat(tokens.authenticate(token)).isEmpty();
        SecurityContextHolder.setContext(session);
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(() -> own.read(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoOnlyStopsStaysSealedInTheNameListButCannotSignIn() {
        carryOut(WithdrawalMode.STOP_FUTURE_ONLY);
        assertThat(SystemAuthority.call(() -> names.read(study)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.code()).isEqualTo(code);
                    assertThat(line.left()).isTrue();
                });
        assertThat(clinicians.accountByEmail(rosa.email())).isEmpty();
        assertThat(clinicians.participations(account)).isEmpty();
        assertThat(accounts()).isZero();
    }

    @Test
    void noConsentIsWrittenDownForWhoAskedToLeaveAndTheRegistrySaysSo() {
        SignedInAs.custodianOf(study);
        assertThat(papers.candidates(study))
                .extracting(PaperConsents.Candidate::code)
                .contains(code);
        assertThat(registry.consents(study))
                .extracting(ConsentRegistry.Line::left)
                .containsExactly(false);
        withdrawals.enter(study, code, WithdrawalMode.STOP_FUTURE_ONLY);
        assertThat(papers.candidates(study))
                .extracting(PaperConsents.Candidate::code)
                .doesNotContain(code);
        assertThat(registry.consents(study))
                .extracting(ConsentRegistry.Line::left)
                .containsExactly(true);
    }

    @Test
    void whoTakesPartElsewhereKeepsTheAccountForThat() {
        var other = EnrolmentStudies.withForm(studies, registry);
        SignedInAs.account(account);
        join(other);
        var session = signedIn();
        carryOut(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(accounts()).isEqualTo(1);
        assertThat(clinicians.participations(account)).containsOnlyKeys(other);
        SecurityContextHolder.setContext(session);
        assertThat(current.find()).isEmpty();
        assertThatThrownBy(() -> own.read(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoComesBackIsInvitedAnewAndGetsAnotherCode() {
        carryOut(WithdrawalMode.STOP_FUTURE_ONLY);
        var again = join(study);
        assertThat(again).isNotEqualTo(account);
        assertThat(clinicians.participations(again).get(study)).isNotEqualTo(code);
    }

    @Test
    void whoDeclinedIsCountedAsBefore() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        joining.decline(token);
        carryOut(WithdrawalMode.DELETE_ALL_POSSIBLE);
        assertThat(jdbc.sql(
                                "select count(*) from participant where study = ? and status = 'WITHDRAWN' and discipline = 'OTHER'")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(SystemAuthority.call(() -> participation.stages(study)))
                .containsEntry(ParticipantStatus.DECLINED, 1)
                .containsEntry(ParticipantStatus.WITHDRAWN, 1);
    }

    private void carryOut(WithdrawalMode mode) {
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, code, mode);
        withdrawals.execute(study, code);
    }

    private AccountId join(StudyId where) {
        var token = invite(invitations, where, rosa).getFirst().token();
        return joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
    }

    private SecurityContext signedIn() {
        SignedInUsers.signIn(account, clinicians.participations(account));
        return SecurityContextHolder.getContext();
    }

    private int accounts() {
        return jdbc.sql("select count(*) from account where uid = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }
}
