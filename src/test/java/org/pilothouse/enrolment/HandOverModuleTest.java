package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.person;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PilothouseTest
class HandOverModuleTest {
    private static final InvitationDefaults DEFAULTS = new InvitationDefaults(Part.BOTH, Discipline.OT, "Schools");

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    HandOver handOver;

    @Autowired
    WaitingPeople waiting;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    Participation participation;

    @Autowired
    NameList names;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

    @Test
    void theLeadSeesHowManyStoodInTheListAndTheCustodianWho() {
        var twenty = IntStream.range(0, 20)
                .mapToObj(number -> person("Ana Lee", Part.BOTH))
                .toList();
        SignedInAs.leadOf(study);
        handOver.handOver(study, twenty);
        assertThat(handOver.soFar(study))
                .singleElement()
                .satisfies(line -> assertThat(line.people()).isEqualTo(20));
        SignedInAs.custodianOf(study);
        assertThat(waiting.all(study)).extracting(WaitingPerson::person).containsExactlyInAnyOrderElementsOf(twenty);
        assertThat(names.read(study)).isEmpty();
    }

    @Test
    void handingOverTellsNothingAboutWhoIsKnownAlready() {
        var ana = person("Ana Lee", Part.BOTH);
        EnrolmentStudies.invite(invitations, study, ana);
        SignedInAs.leadOf(study);
        var stages = participation.stages(study);
        var draft = handOver.preview(study, "Ana," + ana.email(), DEFAULTS);
        assertThat(draft.problems()).isEmpty();
        handOver.handOver(study, draft.people());
        assertThat(handOver.soFar(study).getFirst().people()).isEqualTo(1);
        assertThat(participation.stages(study)).isEqualTo(stages);
        handOver.handOver(study, List.of(person("Bo Ray", Part.BOTH)));
        assertThat(participation.stages(study)).isEqualTo(stages);
        SignedInAs.custodianOf(study);
        assertThat(waiting.all(study)).extracting(one -> one.person().name()).containsExactly("Bo Ray");
    }

    @Test
    void everybodyIsToldOfStaffAndThePrivacyOfficerOfWhoIsKnown() {
        var staff = UUID.randomUUID() + "@staff.example";
        SystemAuthority.run(() -> accounts.create(NewAccount.ofStaff(staff, "Sam", "a long enough password")));
        var bo = person("Bo Ray", Part.BOTH);
        SignedInAs.leadOf(study);
        handOver.handOver(study, List.of(bo));
        assertThat(handOver.preview(study, "Sam," + staff, DEFAULTS).problems())
                .extracting(RowProblem::reason)
                .containsExactly("IS_STAFF");
        refusedFor(
                Reason.ALREADY_INVITED,
                () -> handOver.handOver(
                        study, List.of(new NewPerson("Sam", staff, Part.BOTH, Discipline.OT, "Schools", null))));
        SignedInAs.custodianOf(study);
        assertThat(invitations
                        .preview(study, "Sam," + staff + "\nBo," + bo.email(), DEFAULTS)
                        .problems())
                .extracting(RowProblem::reason)
                .containsExactly("IS_STAFF", "ALREADY_INVITED");
    }

    @Test
    void aWaitingPersonIsCorrectedDroppedOrInvited() {
        SignedInAs.leadOf(study);
        var ana = person("Ana Lee", Part.BOTH);
        var bo = person("Bo Ray", Part.BOTH);
        handOver.handOver(study, List.of(ana, bo, person("Cy Fox", Part.BOTH)));
        SignedInAs.holding(study, Role.RECRUITER);
        var all = waiting.all(study);
        waiting.drop(study, all.getLast().id());
        var first = all.getFirst().id();
        waiting.correct(
                study,
                first,
                new NewPerson("Anna Lee", ana.email(), Part.INTERVIEW, Discipline.SLP, "Clinic", "Early Years"));
        refusedFor(
                Reason.ALREADY_INVITED,
                () -> waiting.correct(
                        study, first, new NewPerson("Anna", bo.email(), Part.BOTH, Discipline.OT, "Clinic", null)));
        refusedFor(
                Reason.PERSON_INCOMPLETE,
                () -> waiting.correct(
                        study, first, new NewPerson("Anna", ana.email(), Part.BOTH, Discipline.OT, "Moon", null)));
        var issued = waiting.invite(study, List.of(first));
        assertThat(issued).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Anna Lee");
            assertThat(joining.offer(one.token()).orElseThrow().consent().offered())
                    .doesNotContain(Scope.NOTE_LOG);
        });
        assertThat(waiting.invite(study, List.of(first))).isEmpty();
        refusedFor(Reason.INVITATION_NOT_VALID, () -> waiting.drop(study, first));
        assertThat(waiting.count(study)).isEqualTo(1);
        assertThat(invitations.waiting(study)).hasSize(1);
    }

    @Test
    void aRecruiterIsNeitherLeadNorResearcherNorManager() {
        for (var role : List.of(Role.LEAD, Role.RESEARCHER, Role.MANAGER)) {
            assertThatThrownBy(() -> SignedInAs.holding(study, Role.RECRUITER, role))
                    .isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> SignedInAs.holding(study, role, Role.RECRUITER))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void whoIsNotEligibleIsForgottenAndCounted() {
        EnrolmentStudies.invite(invitations, study, person("Ana Lee", Part.BOTH));
        SignedInAs.custodianOf(study);
        invitations.ruleOut(study, invitations.waiting(study).getFirst().id());
        assertThat(participation.stages(study))
                .containsEntry(ParticipantStatus.INELIGIBLE, 1)
                .containsEntry(ParticipantStatus.INVITED, 0);
        assertThat(names.read(study)).isEmpty();
    }

    @Test
    void theMainStoreKnowsOnlyHowMany() {
        SignedInAs.leadOf(study);
        handOver.handOver(study, List.of(person("Quincy Marrow", Part.BOTH)));
        var trail = jdbc.sql("select count(*) from audit_entry where study = ? and action = 'people.handed-over'")
                .param(study.value())
                .query(Integer.class)
                .single();
        var named = jdbc.sql("select count(*) from audit_entry where object like '%uincy%' or details like '%uincy%'")
                .query(Integer.class)
                .single();
        assertThat(trail).isEqualTo(1);
        assertThat(named).isZero();
    }

    private static void refusedFor(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
