package org.pilothouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.context.SecurityContextHolder;

@PilothouseTest
class SecurityModuleTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    Accounts accounts;

    @Autowired
    StudyRoles roles;

    @Autowired
    Tokens tokens;

    @Autowired
    PilotUsers users;

    @Autowired
    FirstRun firstRun;

    @Autowired
    StudyAccess access;

    @Autowired
    Studies studies;

    @Autowired
    ApplicationEventPublisher events;

    private StudyId study;
    private String email;

    @BeforeEach
    void aStudyAndSomebody() {
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        email = UUID.randomUUID() + "@test.example";
    }

    @Test
    void fiveWrongPasswordsLockAnAccount() {
        staff(email);
        for (var i = 0; i < Account.ATTEMPTS_BEFORE_LOCK; i++) {
            assertThat(users.loadUserByUsername(email).isAccountNonLocked()).isTrue();
            wrongPassword();
        }

        assertThat(users.loadUserByUsername(email).isAccountNonLocked()).isFalse();
    }

    @Test
    void anAddressIsUsedOnceWhateverItsCase() {
        staff(email);

        refused(Reason.EMAIL_TAKEN, () -> staff(email.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void aShortPasswordIsRefused() {
        refused(Reason.PASSWORD_TOO_SHORT, () -> accounts.createForClinician("short"));
        refused(Reason.PASSWORD_TOO_LONG, () -> accounts.createForClinician("ä".repeat(40)));
    }

    @Test
    void ownPasswordIsChangedByWhoeverKnowsIt() {
        SignedInAs.outsider();

        refused(Reason.PASSWORD_WRONG, () -> accounts.changeOwnPassword("another one altogether", PASSWORD + "!"));
        accounts.changeOwnPassword(PASSWORD, PASSWORD + "!");
    }

    @Test
    void aTokenStandsForItsAccountUntilItIsRevoked() {
        SignedInAs.researcherOf(study);
        var token = tokens.issue(new NewToken("script", NewToken.USUAL_LIFETIME, null));

        assertThat(tokens.authenticate(token.token())).isPresent();
        assertThat(tokens.mine()).hasSize(1);
        tokens.revoke(tokens.mine().getFirst().id());
        assertThat(tokens.authenticate(token.token())).isEmpty();
        assertThat(tokens.authenticate("ph_nonsense")).isEmpty();
    }

    @Test
    void anExpiredTokenIsWorthNothing() {
        SignedInAs.researcherOf(study);
        var token = tokens.issue(new NewToken("script", Duration.ofNanos(1000), null));

        assertThat(tokens.authenticate(token.token())).isEmpty();
    }

    @Test
    void aNarrowedTokenAdministersNothing() {
        SignedInAs.administrator();
        var whole = tokens.issue(new NewToken("all", NewToken.USUAL_LIFETIME, null));
        var narrowed = tokens.issue(new NewToken("reader", NewToken.USUAL_LIFETIME, Set.of(Right.ANALYSE.name())));

        assertThat(authorities(whole.token())).contains("ROLE_ADMINISTRATOR");
        assertThat(authorities(narrowed.token())).doesNotContain("ROLE_ADMINISTRATOR");
    }

    private java.util.List<String> authorities(String token) {
        return tokens.authenticate(token).orElseThrow().getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
    }

    @Test
    void aNarrowedTokenMayDoNoMoreThanItSays() {
        SignedInAs.researcherOf(study);
        var token = tokens.issue(new NewToken("reader", NewToken.USUAL_LIFETIME, Set.of(Right.ANALYSE.name())));

        SecurityContextHolder.getContext()
                .setAuthentication(tokens.authenticate(token.token()).orElseThrow());

        assertThat(access.may(study, Right.ANALYSE.name())).isTrue();
        assertThat(access.may(study, Right.RESEARCH.name())).isFalse();
    }

    @Test
    void aTokenHasTheRightsItsAccountHoldsAtTheTimeOfTheCall() {
        var account = SignedInAs.researcherOf(study);
        var token = tokens.issue(new NewToken("script", NewToken.USUAL_LIFETIME, null));
        SignedInAs.leadOf(study);
        roles.revoke(study, account, Role.RESEARCHER);

        SecurityContextHolder.getContext()
                .setAuthentication(tokens.authenticate(token.token()).orElseThrow());

        assertThat(access.may(study, Right.RESEARCH.name())).isFalse();
    }

    @Test
    void nobodyHoldsTwoRolesThatExcludeEachOther() {
        var researcher = SignedInAs.researcherOf(study);
        var manager = SignedInAs.managerOf(study);
        SignedInAs.leadOf(study);

        refused(Reason.EXCLUDED_PAIR, () -> roles.grant(study, researcher, Role.MANAGER));
        refused(Reason.EXCLUDED_PAIR, () -> roles.grant(study, manager, Role.RESEARCHER));
    }

    @Test
    void aSupervisorMayOnlyManage() {
        var supervisor = SystemAuthority.call(() -> accounts.create(
                NewAccount.ofStaff(email, "Super Visor", PASSWORD).supervising()));
        SignedInAs.leadOf(study);

        refused(Reason.SUPERVISOR_MAY_ONLY_MANAGE, () -> roles.grant(study, supervisor, Role.RESEARCHER));
        roles.grant(study, supervisor, Role.MANAGER);
        assertThat(roles.in(study)).extracting(RoleGrant::account).contains(supervisor);
    }

    @Test
    void aLeadGrantsNeitherItselfNorLeads() {
        var lead = SignedInAs.leadOf(study);
        var other = SignedInAs.outsider();
        SignedInAs.holding(study, Role.LEAD);

        refused(Reason.NOT_YOURS_TO_GRANT, () -> roles.grant(study, other, Role.LEAD));
        refused(Reason.NOT_YOURS_TO_GRANT, () -> roles.revoke(study, lead, Role.LEAD));
    }

    @Test
    void whoeverMayCreateStudiesCannotEnterAnothers() {
        SignedInAs.leadOf(study);
        var creator = SignedInAs.studyCreator();

        refused(Reason.NOT_YOURS_TO_GRANT, () -> roles.found(study, creator, Role.RESEARCHER));
    }

    @Test
    void theFirstAdministratorNeedsTheCodeOnTheConsole() {
        if (!firstRun.isNeeded()) {
            refused(Reason.ADMINISTRATOR_EXISTS, () -> firstRun.createAdministrator("x", email, "A", PASSWORD));
            return;
        }
        var code = firstRun.newCode();

        refused(Reason.WRONG_SETUP_CODE, () -> firstRun.createAdministrator("WRONG", email, "A", PASSWORD));
        firstRun.createAdministrator(code, email, "A", PASSWORD);
        assertThat(firstRun.isNeeded()).isFalse();
        refused(Reason.ADMINISTRATOR_EXISTS, () -> firstRun.createAdministrator(code, email, "A", PASSWORD));
    }

    @Test
    void cliniciansAreNeverListed() {
        var before = SystemAuthority.call(accounts::staff).size();

        accounts.createForClinician(PASSWORD);

        assertThat(SystemAuthority.call(accounts::staff)).hasSize(before);
    }

    private void staff(String address) {
        SystemAuthority.run(() -> accounts.create(NewAccount.ofStaff(address, "Some Body", PASSWORD)));
    }

    private void wrongPassword() {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(email, "wrong"),
                new BadCredentialsException("no")));
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
