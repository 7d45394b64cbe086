package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class EnrolmentModuleTest extends PilotThatEnrols {
    @Autowired
    NameList names;

    @Autowired
    Participants participants;

    @Autowired
    Participation participation;

    @Test
    void whoSignsGetsACodeAnAccountAndACoveredNoteLog() {
        var rosa = person("Rosa Quince", Part.BOTH);
        var invitation = invite(invitations, study, rosa).getFirst();
        var account = joining.sign(invitation.token(), signing(FORM, Scope.NOTE_LOG, Scope.SURVEYS), PASSWORD);
        var code = clinicians.participations(account).get(study);
        assertThat(clinicians.accountByEmail(rosa.email())).contains(account);
        assertThat(SystemAuthority.call(() -> participants.all(study)))
                .singleElement()
                .satisfies(participant -> {
                    assertThat(participant.code()).isEqualTo(code);
                    assertThat(participant.status()).isEqualTo(ParticipantStatus.ACTIVE);
                });
        assertThat(refusal(code, Scope.NOTE_LOG)).isEmpty();
        assertThat(refusal(code, Scope.INTERVIEW)).contains("CK-01");
        assertThat(SystemAuthority.call(() -> names.read(study)))
                .containsExactly(new NameList.Line("Rosa Quince", rosa.email(), code, false));
    }

    @Test
    void theMainStoreHoldsNeitherNameNorAddress() {
        var rosa = person("Rosa Quincebury", Part.BOTH);
        joinAs(rosa);
        var accounts = jdbc.sql("select count(*) from account where email = ? or display_name like 'Rosa Quincebury%'")
                .param(rosa.email())
                .query(Integer.class)
                .single();
        var trail = jdbc.sql(
                        "select count(*) from audit_entry where details like '%uincebury%' or object like '%uincebury%'")
                .query(Integer.class)
                .single();
        assertThat(accounts).isZero();
        assertThat(trail).isZero();
    }

    @Test
    void aLinkCannotBeUsedTwice() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD);
        assertThat(joining.offer(token)).isEmpty();
        refusedFor(Reason.INVITATION_NOT_VALID, () -> joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD));
        refusedFor(Reason.INVITATION_NOT_VALID, () -> joining.decline(token));
    }

    @Test
    void whatIsRefusedLeavesNothingAndTheLinkWorksStill() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        refusedFor(Reason.SCOPES_MISSING, () -> joining.sign(token, signing(FORM, Scope.SURVEYS), PASSWORD));
        refusedFor(
                Reason.SIGNATURE_MISSING,
                () -> joining.sign(
                        token, new Signature("1.0", FORM.textHash(), Set.of(Scope.NOTE_LOG), " "), PASSWORD));
        refusedFor(
                Reason.TEXT_HAS_CHANGED,
                () -> joining.sign(token, new Signature("1.0", "other", Set.of(Scope.NOTE_LOG), "Ana"), PASSWORD));
        assertThatThrownBy(() -> joining.sign(token, signing(FORM, Scope.NOTE_LOG), "short"))
                .isInstanceOf(AccessRefused.class);
        assertThat(SystemAuthority.call(() -> participants.all(study))).isEmpty();
        assertThat(joining.offer(token)).isPresent();
    }

    @Test
    void whoSaysNoIsACountAndNothingElse() {
        var ana = person("Ana Lee", Part.BOTH);
        joining.decline(invite(invitations, study, ana).getFirst().token());
        var stages = SystemAuthority.call(() -> participation.stages(study));
        assertThat(stages).containsEntry(ParticipantStatus.DECLINED, 1).containsEntry(ParticipantStatus.INVITED, 0);
        assertThat(SystemAuthority.call(() -> names.read(study))).isEmpty();
    }

    @Test
    void codesTellNothingAboutTheOrderInWhichPeopleAgreed() {
        var codes = IntStream.range(0, 8)
                .mapToObj(number -> joinAs(person("Ana Lee", Part.BOTH)))
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.value().matches("P(0[1-9]|1\\d|20)"));
    }

    @Test
    void nobodyIsInvitedTwiceAndStaffNotAtAll() {
        var ana = person("Ana Lee", Part.BOTH);
        invite(invitations, study, ana);
        refusedFor(Reason.ALREADY_INVITED, () -> invite(invitations, study, ana));
        var draft = SystemAuthority.call(() -> invitations.preview(
                study, "Ana," + ana.email(), new InvitationDefaults(Part.BOTH, Discipline.OT, "Schools")));
        assertThat(draft.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("ALREADY_INVITED"));
    }

    @Test
    void anInvitationCanBeRenewedAndTakenBack() {
        var first = invite(invitations, study, person("Ana Lee", Part.BOTH)).getFirst();
        SignedInAs.custodianOf(study);
        var id = invitations.waiting(study).getFirst().id();
        var second = invitations.renew(study, id);
        assertThat(joining.offer(first.token())).isEmpty();
        assertThat(joining.offer(second.token())).isPresent();
        invitations.revoke(study, id);
        assertThat(joining.offer(second.token())).isEmpty();
        assertThat(invitations.waiting(study)).isEmpty();
    }

    @Test
    void somebodyInAnotherStudySignsWithTheAccountOfBefore() {
        var ana = person("Ana Lee", Part.BOTH);
        var account = joining.sign(
                invite(invitations, study, ana).getFirst().token(), signing(FORM, Scope.NOTE_LOG), PASSWORD);
        var other = EnrolmentStudies.withForm(studies, registry);
        var token = invite(invitations, other, ana).getFirst().token();
        assertThat(joining.offer(token).orElseThrow().hasAccount()).isTrue();
        refusedFor(Reason.SIGN_IN_FIRST, () -> joining.sign(token, signing(FORM, Scope.NOTE_LOG), PASSWORD));
        SignedInAs.account(account);
        assertThat(joining.sign(token, signing(FORM, Scope.NOTE_LOG), "")).isEqualTo(account);
        assertThat(clinicians.participations(account)).containsOnlyKeys(study, other);
    }

    @Test
    void theTrailDoesNotJoinAccountsAndCodes() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var second = new ConsentForm("2.0", TODAY, true, "A new text.");
        SystemAuthority.run(() -> registry.publish(study, second));
        SignedInAs.clinicianOf(study, code);
        own.agreeAgain(study, signing(second, Scope.NOTE_LOG));
        var entries = jdbc.sql(
                        "select count(*) as n, count(account) as known from audit_entry where study = ? and action = 'consent.given'")
                .param(study.value())
                .query((row, number) -> List.of(row.getInt("n"), row.getInt("known")))
                .single();
        assertThat(entries).containsExactly(2, 0);
    }

    @Test
    void aLeadSeesAttributesOnlyWhereFivePeopleShareThem() {
        for (var one = 0; one < 5; one++) {
            joinAs(person("Ana Lee", Part.BOTH));
        }
        var alone = person("Bo Ray", Part.BOTH);
        var rare = joinAs(new NewPerson(alone.name(), alone.email(), Part.BOTH, Discipline.PT, "Clinic", null));
        SignedInAs.leadOf(study);
        assertThat(participation.consented(study)).hasSize(6).allSatisfy(line -> {
            if (line.code().equals(rare)) {
                assertThat(line.discipline()).isNull();
                assertThat(line.site()).isNull();
            } else {
                assertThat(line.discipline()).isEqualTo(Discipline.OT);
            }
        });
    }

    @Test
    void readingTheNamesIsOnTheTrailBeforeItHappens() {
        var custodian = SignedInAs.custodianOf(study);
        names.read(study);
        var entries = jdbc.sql(
                        "select count(*) from audit_entry where account = ? and study = ? and action = 'names.read'")
                .params(custodian.value(), study.value())
                .query(Integer.class)
                .single();
        assertThat(entries).isEqualTo(1);
    }

    @Test
    void eachMayOnlyDoWhatItsRoleIsFor() {
        SignedInAs.leadOf(study);
        denied(() -> names.read(study));
        denied(() -> invitations.waiting(study));
        denied(() -> registry.consents(study));
        denied(() -> participants.all(study));
        SignedInAs.researcherOf(study);
        denied(() -> names.read(study));
        denied(() -> participation.stages(study));
        SignedInAs.managerOf(study);
        denied(() -> participation.stages(study));
        denied(() -> participants.all(study));
        denied(() -> names.read(study));
        SignedInAs.custodianOf(study);
        denied(() -> participants.all(study));
        SignedInAs.clinicianOf(study, new ParticipantCode("P01"));
        denied(() -> names.read(study));
        denied(() -> participants.find(study, new ParticipantCode("P01")));
        SignedInAs.custodianOf(EnrolmentStudies.withForm(studies, registry));
        denied(() -> names.read(study));
    }

    @Test
    void anImportedParticipantCanBeJoinedToAPerson() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var account = SignedInAs.outsider();
        refusedFor(
                Reason.UNKNOWN_PARTICIPANT,
                () -> SystemAuthority.run(
                        () -> names.link(study, new ParticipantCode("P99"), account, "A", "a@b.example")));
        assertThat(SystemAuthority.call(() -> names.size(study))).isEqualTo(1);
        assertThat(clinicians.participations(account)).isEmpty();
        assertThat(code).isNotNull();
    }

    private static void denied(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
