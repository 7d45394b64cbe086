package org.pilothouse;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.PilotUser;
import org.pilothouse.security.SignedInUsers;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Signs a fresh account with real roles in, from within a test: {@code SignedInAs.researcherOf(study)}. Works in every
 * {@code @PilothouseTest}; the test ends signed out. In view tests call it before {@code navigate}.
 */
public final class SignedInAs implements TestExecutionListener {
    private static @Nullable ApplicationContext context;

    @Override
    public void beforeTestMethod(TestContext test) {
        context = test.getApplicationContext();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }

    public static AccountId leadOf(StudyId study) {
        return holding(study, Role.LEAD);
    }

    public static AccountId researcherOf(StudyId study) {
        return holding(study, Role.RESEARCHER);
    }

    public static AccountId managerOf(StudyId study) {
        return holding(study, Role.MANAGER);
    }

    public static AccountId custodianOf(StudyId study) {
        return holding(study, Role.CUSTODIAN);
    }

    /** An account with those roles in that study. */
    public static AccountId holding(StudyId study, Role... roles) {
        var account = staff(false);
        SystemAuthority.run(() ->
                Arrays.stream(roles).forEach(role -> bean(StudyRoles.class).found(study, account, role)));
        signIn(account, Arrays.stream(roles).map(Role::name), Map.of());
        return account;
    }

    /** The clinician of that code; there need be no such participant. */
    public static AccountId clinicianOf(StudyId study, ParticipantCode code) {
        var account = SystemAuthority.call(() -> bean(Accounts.class).createForClinician("a long enough password"));
        signIn(account, Stream.of(Role.Named.CLINICIAN), Map.of(study, code));
        return account;
    }

    /** An account that exists already, without roles. */
    public static void account(AccountId account) {
        signIn(account, Stream.empty(), Map.of());
    }

    /** Staff that may create studies and holds no role. */
    public static AccountId studyCreator() {
        var account = staff(true);
        signIn(account, Stream.of(Role.Named.STUDY_CREATOR), Map.of());
        return account;
    }

    /** A fresh administrator. */
    public static AccountId administrator() {
        var wanted = NewAccount.ofStaff(UUID.randomUUID() + "@test.example", "Admin", "a long enough password");
        var account = SystemAuthority.call(() -> bean(Accounts.class).create(wanted.asAdministrator()));
        signIn(account, Stream.of(Role.Named.ADMINISTRATOR), Map.of());
        return account;
    }

    /** Staff without any role. */
    public static AccountId outsider() {
        var account = staff(false);
        signIn(account, Stream.empty(), Map.of());
        return account;
    }

    /** Nobody. */
    public static void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static AccountId staff(boolean creatingStudies) {
        var wanted = NewAccount.ofStaff(UUID.randomUUID() + "@test.example", "Test", "a long enough password");
        return SystemAuthority.call(
                () -> bean(Accounts.class).create(creatingStudies ? wanted.creatingStudies() : wanted));
    }

    private static void signIn(AccountId account, Stream<String> roles, Map<StudyId, ParticipantCode> participations) {
        PilotUser user = SignedInUsers.user(account, roles.toList(), participations);
        var security = SecurityContextHolder.createEmptyContext();
        security.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, List.copyOf(user.getAuthorities())));
        SecurityContextHolder.setContext(security);
    }

    private static <T> T bean(Class<T> type) {
        return requireNonNull(context, "only within a test that carries @PilothouseTest")
                .getBean(type);
    }
}
