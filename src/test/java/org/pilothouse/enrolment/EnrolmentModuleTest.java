package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.PASSWORD;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class EnrolmentModuleTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    NameList names;

    @Autowired
    Participants participants;

    @Autowired
    Participation participation;

    @Autowired
    OwnParticipation own;

    @Autowired
    ConsentGate gate;

    @Autowired
    ClinicianDirectory clinicians;

    @Autowired
    JdbcClient jdbc;

    private StudyId study;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
    }

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
    void aNewMaterialTextStopsRecordingUntilItIsSigned() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var second = new ConsentForm("2.0", TODAY, true, "A new text.");
        SystemAuthority.run(() -> registry.publish(study, second));
        assertThat(refusal(code, Scope.NOTE_LOG)).contains("CK-02");
        SignedInAs.clinicianOf(study, code);
        assertThat(own.newerText(study)).get().extracting(ConsentOffer::form).isEqualTo(second);
        own.agreeAgain(study, signing(second, Scope.NOTE_LOG, Scope.SURVEYS));
        assertThat(refusal(code, Scope.SURVEYS)).isEmpty();
        assertThat(own.newerText(study)).isEmpty();
        assertThat(own.read(study).agreements())
                .extracting(agreement -> agreement.form().version())
                .containsExactly("2.0", "1.0");
    }

    @Test
    void aMaterialTextMayBeSignedBeforeItsDay() {
        var code = joinAs(person("Ana Lee", Part.BOTH));
        var coming = new ConsentForm("2.0", TODAY.plusDays(7), true, "A text to come.");
        SystemAuthority.run(() -> registry.publish(study, coming));
        assertThat(refusal(code, Scope.NOTE_LOG)).isEmpty();
        SignedInAs.clinicianOf(study, code);
        own.agreeAgain(study, signing(coming, Scope.NOTE_LOG));
        assertThat(own.newerText(study)).isEmpty();
        assertThat(SystemAuthority.call(() -> gate.refusal(study, code, TODAY.plusDays(8), Scope.NOTE_LOG)))
                .isEmpty();
        refusedFor(Reason.TEXT_HAS_CHANGED, () -> joinAs(person("Bo Ray", Part.BOTH), coming));
    }

    @Test
    void everyConsentIsShownUnderTheTextThatWasSigned() {
        var random = new Random(7);
        var signed = new ArrayList<List<String>>();
        for (var version = 1; version <= 4; version++) {
            var form = new ConsentForm(
                    "1." + version, FORM.effectiveFrom().plusDays(version), random.nextBoolean(), "Text " + version);
            SystemAuthority.run(() -> registry.publish(study, form));
            for (var one = 0; one < 3; one++) {
                signed.add(List.of(joinAs(person("Ana Lee", Part.BOTH), form).value(), form.version()));
            }
        }
        Collections.sort(signed, Comparator.comparing(List::getFirst));
        assertThat(SystemAuthority.call(() -> registry.consents(study)))
                .extracting(line -> List.of(line.code().value(), line.formVersion()))
                .containsExactlyElementsOf(signed);
        var hashes = jdbc.sql("""
                        select count(*) from consent c join consent_form f on f.study = c.study and f.form_version = c.form_version
                        where c.study = ? and c.text_hash <> f.text_hash
                        """).param(study.value()).query(Integer.class).single();
        assertThat(hashes).isZero();
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
    void aFormVersionIsPublishedOnceAndNewerThanTheLast() {
        SignedInAs.custodianOf(study);
        refusedFor(Reason.FORM_VERSION_TAKEN, () -> registry.publish(study, FORM));
        refusedFor(
                Reason.FORM_OLDER_THAN_LAST,
                () -> registry.publish(
                        study, new ConsentForm("0.9", FORM.effectiveFrom().minusDays(1), false, "x")));
        refusedFor(Reason.FORM_INCOMPLETE, () -> registry.publish(study, new ConsentForm("3", TODAY, false, "  ")));
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

    private ParticipantCode joinAs(NewPerson person) {
        return joinAs(person, FORM);
    }

    private ParticipantCode joinAs(NewPerson person, ConsentForm form) {
        var token = invite(invitations, study, person).getFirst().token();
        var account = joining.sign(token, signing(form, Scope.NOTE_LOG), PASSWORD);
        return Objects.requireNonNull(clinicians.participations(account).get(study));
    }

    private Optional<String> refusal(ParticipantCode code, Scope scope) {
        return SystemAuthority.call(() -> gate.refusal(study, code, TODAY, scope));
    }

    private static void refusedFor(Reason reason, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        EnrolmentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void denied(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }
}
