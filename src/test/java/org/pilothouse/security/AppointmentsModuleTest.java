package org.pilothouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class AppointmentsModuleTest {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    Appointments appointments;

    @Autowired
    StudyRoles roles;

    @Autowired
    Accounts accounts;

    @Autowired
    StudyAccess access;

    @Autowired
    Studies studies;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private StudyId study;
    private String email;
    private AccountId person;

    @BeforeEach
    void aStudyAndSomebody() {
        code = SampleStudies.freshCode();
        study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(code)));
        email = UUID.randomUUID() + "@test.example";
        person = staff(NewAccount.ofStaff(email, "Nia New", PASSWORD));
    }

    @Test
    void aLeadIsMadeByTwoAdministratorsAndNotByOne() {
        administrator();
        appointments.propose(code, email, Role.LEAD);
        var id = proposal();
        refused(Reason.TWO_ADMINISTRATORS_NEEDED, () -> appointments.confirm(id));
        assertThat(roleOf(person)).isEmpty();

        administrator();
        appointments.confirm(id);

        assertThat(roleOf(person)).containsExactly("LEAD");
        refused(Reason.PROPOSAL_GONE, () -> appointments.confirm(id));
    }

    @Test
    void onlyLeadsAndPrivacyOfficersAreAppointed() {
        administrator();

        refused(Reason.NOT_YOURS_TO_GRANT, () -> appointments.propose(code, email, Role.RESEARCHER));
        refused(Reason.UNKNOWN_PILOT, () -> appointments.propose("NO-SUCH", email, Role.LEAD));
        refused(Reason.UNKNOWN_ACCOUNT, () -> appointments.propose(code, "nobody@test.example", Role.LEAD));
    }

    @Test
    void excludedPairsHoldForAppointmentsToo() {
        var supervisor = UUID.randomUUID() + "@test.example";
        staff(NewAccount.ofStaff(supervisor, "Sue", PASSWORD).supervising());
        var anAdministrator = UUID.randomUUID() + "@test.example";
        staff(NewAccount.ofStaff(anAdministrator, "Ann", PASSWORD).asAdministrator());
        SystemAuthority.run(() -> roles.found(study, person, Role.MANAGER));
        administrator();

        refused(Reason.SUPERVISOR_MAY_ONLY_MANAGE, () -> appointments.propose(code, supervisor, Role.LEAD));
        refused(Reason.EXCLUDED_PAIR, () -> appointments.propose(code, anAdministrator, Role.CUSTODIAN));
        refused(Reason.EXCLUDED_PAIR, () -> appointments.propose(code, email, Role.LEAD));
    }

    @Test
    void whatExcludesTheRoleMeanwhileStopsTheConfirmation() {
        administrator();
        appointments.propose(code, email, Role.CUSTODIAN);
        var id = proposal();
        SystemAuthority.run(() -> roles.found(study, person, Role.RESEARCHER));

        administrator();
        refused(Reason.EXCLUDED_PAIR, () -> appointments.confirm(id));
    }

    @Test
    void aPilotKeepsItsLastLead() {
        SystemAuthority.run(() -> roles.found(study, person, Role.LEAD));
        administrator();
        var only = appointmentOf(email);

        refused(Reason.LAST_OF_ITS_KIND, () -> appointments.proposeEnd(only));
    }

    @Test
    void anAppointmentEndsByTwoAdministratorsToo() {
        SignedInAs.leadOf(study);
        SystemAuthority.run(() -> roles.found(study, person, Role.LEAD));
        administrator();
        appointments.proposeEnd(appointmentOf(email));
        var id = proposal();
        refused(Reason.PROPOSED_ALREADY, () -> appointments.proposeEnd(appointmentOf(email)));

        administrator();
        appointments.confirm(id);

        assertThat(roleOf(person)).isEmpty();
    }

    @Test
    void thePrivacyOfficerSeesEveryRoleGivenAndByWhom() {
        administrator();
        appointments.propose(code, email, Role.LEAD);
        var id = proposal();
        administrator();
        appointments.confirm(id);
        var other = staff(NewAccount.ofStaff(UUID.randomUUID() + "@test.example", "Rae", PASSWORD));
        SignedInAs.account(person);
        roles.grant(study, other, Role.RESEARCHER);
        roles.revoke(study, other, Role.RESEARCHER);

        SignedInAs.custodianOf(study);
        assertThat(roles.history(study))
                .extracting(RoleChangeLine::role, RoleChangeLine::given, line -> line.confirmedBy() != null)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Role.CUSTODIAN, true, false),
                        org.assertj.core.groups.Tuple.tuple(Role.RESEARCHER, false, false),
                        org.assertj.core.groups.Tuple.tuple(Role.RESEARCHER, true, false),
                        org.assertj.core.groups.Tuple.tuple(Role.LEAD, true, true));
    }

    @Test
    void everyGrantIsAudited() {
        SignedInAs.leadOf(study);
        roles.grant(study, person, Role.RESEARCHER);
        roles.revoke(study, person, Role.RESEARCHER);

        var actions = jdbc.sql("select action from audit_entry where study = ? and object = ? order by id")
                .params(study.value(), "account " + person.value())
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("role.granted", "role.revoked");
    }

    @Test
    void whoeverFoundsAPilotGivesItsFirstRolesThenAndNotLater() {
        var creator = SignedInAs.studyCreator();
        var fresh = transactions.execute(status -> {
            var id = studies.create(SampleStudies.twoTools(SampleStudies.freshCode()));
            roles.found(id, creator, Role.LEAD);
            roles.found(id, person, Role.CUSTODIAN);
            return id;
        });
        var friend = staff(NewAccount.ofStaff(UUID.randomUUID() + "@test.example", "Fay", PASSWORD));

        refused(Reason.NOT_YOURS_TO_GRANT, () -> roles.found(fresh, friend, Role.CUSTODIAN));
        refused(Reason.NOT_YOURS_TO_GRANT, () -> roles.found(fresh, creator, Role.RESEARCHER));
    }

    @Test
    void noScreenOfAnAdministratorKnowsAClinician() {
        var clinician = SignedInAs.clinicianOf(study, new ParticipantCode("P01"));
        administrator();

        assertThat(accounts.staff()).extracting(StaffAccount::id).doesNotContain(clinician);
        assertThat(accounts.staff())
                .allSatisfy(account -> assertThat(account.email()).isNotBlank());
        assertThat(appointments.all()).extracting(Appointment::account).doesNotContain(clinician);
        assertThat(appointments.proposed()).isEmpty();
        refused(Reason.UNKNOWN_ACCOUNT, () -> accounts.disable(clinician, true));
        refused(
                Reason.UNKNOWN_ACCOUNT,
                () -> appointments.proposeEnd(new Appointment(code, Role.LEAD, clinician, "", "")));
        SignedInAs.leadOf(study);
        refused(Reason.UNKNOWN_ACCOUNT, () -> roles.grant(study, clinician, Role.RESEARCHER));
    }

    private AccountId staff(NewAccount wanted) {
        return SystemAuthority.call(() -> accounts.create(wanted));
    }

    private void administrator() {
        SignedInAs.administrator();
    }

    private long proposal() {
        return appointments.proposed().stream()
                .filter(each -> each.study().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Appointment appointmentOf(String address) {
        return appointments.all().stream()
                .filter(each -> each.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> roleOf(AccountId account) {
        return jdbc.sql("select role from study_role where study = ? and account = ?")
                .params(study.value(), account.value())
                .query(String.class)
                .list();
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
