package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.Joining;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.ParticipantStatus;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class EnrolmentViewsTest extends SpringBrowserlessTest {
    @Autowired
    Studies studies;

    @Autowired
    ConsentRegistry registry;

    @Autowired
    Invitations invitations;

    @Autowired
    Joining joining;

    @Autowired
    Participation participation;

    @Autowired
    ClinicianDirectory clinicians;

    private StudyId study;
    private String code;

    @BeforeEach
    void found() {
        study = EnrolmentStudies.withForm(studies, registry);
        code = SystemAuthority.call(() -> studies.definition(study)).code();
    }

    @Test
    void theHolderOfALinkReadsSignsAndTakesPart() {
        var rosa = person("Rosa Quince", Part.LOGGING);
        var view = navigate(invite(invitations, study, rosa).getFirst().path(), JoinView.class);
        var sheet = Objects.requireNonNull(view.sheet);
        test(sheet.choice(Scope.NOTE_LOG)).click();
        test(sheet.intent).click();
        test(sheet.name).setValue("Rosa Quince");
        test(view.password).setValue("a long enough password");
        click("Sign and take part");
        assertThat(SystemAuthority.call(() -> participation.stages(study)))
                .containsEntry(ParticipantStatus.ACTIVE, 1)
                .containsEntry(ParticipantStatus.INVITED, 0);
        assertThat(clinicians.accountByEmail(rosa.email())).isPresent();
        assertThat(find(H1.class).single().getText()).isEqualTo("Signed");
        assertThat(text(find(CopyLinks.class).single())).contains("version 1.0");
        var again = navigate(
                invite(invitations, study, person("Bo Ray", Part.INTERVIEW))
                        .getFirst()
                        .path(),
                JoinView.class);
        assertThat(text(again)).contains("You log no notes").doesNotContain("Note log (needed");
    }

    @Test
    void whatWasChosenAndTypedIsThereWhenTheLinkIsOpenedAgain() {
        var path = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .path();
        var first = Objects.requireNonNull(navigate(path, JoinView.class).sheet);
        test(first.choice(Scope.SURVEYS)).click();
        test(first.name).setValue("Ana");
        navigate("join/nonsense", JoinView.class);
        var second = Objects.requireNonNull(navigate(path, JoinView.class).sheet);
        assertThat(second.choice(Scope.SURVEYS).getValue()).isTrue();
        assertThat(second.choice(Scope.NOTE_LOG).getValue()).isFalse();
        assertThat(second.name.getValue()).isEqualTo("Ana");
        assertThat(second.intent.getValue()).isFalse();
    }

    @Test
    void aUsedLinkSaysSo() {
        var token = invite(invitations, study, person("Ana Lee", Part.BOTH))
                .getFirst()
                .token();
        joining.sign(token, signing(FORM, Scope.NOTE_LOG), "a long enough password");
        navigate("join/" + token, JoinView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This link was used");
    }

    @Test
    void aClinicianSeesAMateriallyNewTextFirstAndOnceAVisit() {
        var participant = joined(person("Ana Lee", Part.LOGGING));
        SystemAuthority.run(
                () -> registry.publish(study, new ConsentForm("2.0", LocalDate.of(2026, 2, 1), true, "A newer text.")));
        SignedInAs.clinicianOf(study, participant);
        UI.getCurrent().navigate(at("surveys"));
        assertThat(UI.getCurrent().getCurrentView()).isInstanceOf(MyParticipationView.class);
        UI.getCurrent().navigate(at("surveys"));
        assertThat(UI.getCurrent().getCurrentView()).isNotInstanceOf(MyParticipationView.class);
    }

    @Test
    void theCustodianRecordsAPaperAndSeesWhoHasNotAgreedToTheNewText() {
        invite(invitations, study, person("Ana Lee", Part.LOGGING));
        joined(person("Bo Ray", Part.BOTH));
        SignedInAs.custodianOf(study);
        registry.publish(study, new ConsentForm("2.0", LocalDate.of(2026, 2, 1), true, "A newer text."));
        var view = navigate(at("consents"), ConsentRegistryView.class);
        var panel = find(OutstandingPanel.class).single();
        assertThat(text(panel)).contains("(1)").doesNotContain("Bo Ray");
        panel.names.click();
        assertThat(text(panel)).contains("Bo Ray");
        click("Record a consent on paper");
        var dialog = find(PaperConsentDialog.class).single();
        dialog.record.click();
        assertThat(dialog.person.isInvalid()).isTrue();
        dialog.person.setValue(dialog.person.getListDataView().getItem(0));
        dialog.signedOn.setValue(LocalDate.of(2026, 3, 1));
        dialog.scopes.setValue(java.util.Set.of(Scope.NOTE_LOG));
        dialog.record.click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(test(view.grid).size()).isEqualTo(2);
    }

    @Test
    void nothingIsTickedBeforehandAndWhatIsMissingIsMarked() {
        var view = navigate(
                invite(invitations, study, person("Ana Lee", Part.BOTH))
                        .getFirst()
                        .path(),
                JoinView.class);
        var sheet = Objects.requireNonNull(view.sheet);
        for (var scope : Scope.values()) {
            assertThat(sheet.choice(scope).getValue()).isFalse();
        }
        assertThat(sheet.choice(Scope.AUDIO_RECORDING).isEnabled()).isFalse();
        click("Sign and take part");
        assertThat(sheet.choice(Scope.NOTE_LOG).isInvalid()).isTrue();
        assertThat(sheet.name.isInvalid()).isTrue();
        assertThat(sheet.intent.isInvalid()).isTrue();
        assertThat(view.password.isInvalid()).isTrue();
        assertThat(SystemAuthority.call(() -> participation.stages(study))).containsEntry(ParticipantStatus.INVITED, 1);
    }

    @Test
    void sayingNoIsAskedOnceAndThenDone() {
        navigate(
                invite(invitations, study, person("Ana Lee", Part.BOTH))
                        .getFirst()
                        .path(),
                JoinView.class);
        click("No, thank you");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(H1.class).single().getText()).isEqualTo("That is fine");
        assertThat(SystemAuthority.call(() -> participation.stages(study)))
                .containsEntry(ParticipantStatus.DECLINED, 1);
    }

    @Test
    void aLinkThatDoesNotWorkSaysWhatToDo() {
        navigate("join/nonsense", JoinView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("This link does not work any more");
    }

    @Test
    void theCustodianInvitesFromAPastedListAndGetsTheLinks() {
        SignedInAs.custodianOf(study);
        navigate(at("invitations"), InvitationsView.class);
        click("Invite people");
        var dialog = find(InvitePeopleDialog.class).single();
        test(dialog.form.people).setValue("Ana Lee, ana.lee@care.example\nBo Ray, bo at care");
        assertThat(dialog.invite.isEnabled()).isFalse();
        test(dialog.form.people).setValue("Ana Lee, ana.lee@care.example\nBo Ray, bo.ray@care.example");
        dialog.delivery.by(Delivery.Way.HAND);
        test(dialog.invite).click();
        var links = find(InvitationLinksDialog.class).single();
        assertThat(find(TextField.class, links).all())
                .hasSize(2)
                .allSatisfy(field -> assertThat(field.getValue()).contains("/join/"));
        assertThat(find(PersonRow.class).all())
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(text(row)).startsWith("Ana Leeana.lee@care.example"));
    }

    @Test
    void theLeadHandsAWorkbookOverAndTheCustodianCorrectsDropsAndInvites() {
        SignedInAs.leadOf(study);
        navigate(at("participation"), ParticipationView.class);
        click("Hand a list over");
        var dialog = find(HandOverDialog.class).single();
        dialog.form.take("people.csv", """
                Name;E-mail
                Ana Lee;ana.lee@care.example
                Bo Ray;bo.ray@care.example
                Cy Fox;cy.fox@care.example
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        test(dialog.give).click();
        assertThat(text(find(HandOverPanel.class).single()))
                .contains("3 people")
                .doesNotContain("Ana");

        SignedInAs.custodianOf(study);
        navigate(at("invitations"), InvitationsView.class);
        assertThat(text(find(WaitingSection.class).single())).contains("Waiting to be invited (3)", "Cy Fox");
        test(find(Button.class).withText("Drop").all().getLast()).click();
        test(find(Button.class).withText("Correct").all().getFirst()).click();
        var correcting = find(CorrectPersonDialog.class).single();
        test(correcting.name).setValue("Anna Lee");
        test(correcting.save).click();
        click("Invite all 2");
        var asking = find(InviteHandedOverDialog.class).single();
        asking.delivery.by(Delivery.Way.HAND);
        test(asking.invite).click();
        assertThat(find(InvitationLinksDialog.class).single().isOpened()).isTrue();
        assertThat(find(WaitingSection.class).all()).isEmpty();
        assertThat(find(PersonRow.class).all())
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(text(row)).startsWith("Anna Lee"));
    }

    @Test
    void lettersAreWordedPreviewedAndLogged() {
        SignedInAs.custodianOf(study);
        var view = navigate(at("letters"), LettersView.class);
        var form = find(LetterForm.class).all().getFirst();
        form.setOpened(true);
        test(form.text).setValue("Without a way to answer");
        form.save.click();
        assertThat(find(com.vaadin.flow.component.notification.Notification.class)
                        .all())
                .isNotEmpty();
        test(form.text).setValue("Please answer: {link}");
        form.look.click();
        assertThat(text(find(com.vaadin.flow.component.html.Pre.class).single()))
                .contains("/join/");
        form.save.click();
        view.open.click();
        assertThat(text(view)).contains("No letter has been sent");
    }

    @Test
    void aRecruiterInvitesAndSeesNeitherNamesOfParticipantsNorConsents() {
        SignedInAs.holding(study, org.pilothouse.shared.Role.RECRUITER);
        navigate(at("invitations"), InvitationsView.class);
        assertThat(find(StageCounts.class).all()).isEmpty();
        notFound("names", NameListView.class);
        notFound("consents", ConsentRegistryView.class);
        notFound("participation", ParticipationView.class);
    }

    @Test
    void nobodyIsInvitedBeforeThereIsAText() {
        var bare = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        var bareCode = SystemAuthority.call(() -> studies.definition(bare)).code();
        SignedInAs.custodianOf(bare);
        navigate("studies/" + bareCode + "/invitations", InvitationsView.class);
        var button = find(Button.class).withText("Invite people").single();
        assertThat(button.isEnabled()).isFalse();
    }

    @Test
    void theNameListIsClosedUntilItIsAskedFor() {
        var ana = person("Ana Lee", Part.BOTH);
        var participant = joined(ana);
        SignedInAs.custodianOf(study);
        var view = navigate(at("names"), NameListView.class);
        assertThat(view.grid.isAttached()).isFalse();
        test(view.open).click();
        assertThat(test(view.grid).size()).isEqualTo(1);
        assertThat(test(view.grid).getCellText(0, 1)).isEqualTo(ana.email());
        test(view.search).setValue("nobody of that name");
        assertThat(test(view.grid).size()).isZero();
        test(view.search).setValue(participant.value());
        assertThat(test(view.grid).size()).isEqualTo(1);
    }

    @Test
    void theRegistryShowsWhatWasAgreedToAndTakesANewVersion() {
        var participant = joined(person("Ana Lee", Part.BOTH));
        SignedInAs.custodianOf(study);
        var view = navigate(at("consents"), ConsentRegistryView.class);
        assertThat(test(view.grid).getCellText(0, 1)).isEqualTo("1.0");
        assertThat(((CodeText) test(view.grid).getCellComponent(0, 0)).getText())
                .isEqualTo(participant.value());
        click("Add a version");
        var dialog = find(PublishFormDialog.class).single();
        test(dialog.version).setValue("2.0");
        test(dialog.effectiveFrom).setValue(LocalDate.of(2026, 3, 1));
        test(dialog.text).setValue("A newer text.");
        test(dialog.publish).click();
        assertThat(registry.forms(study)).extracting(ConsentForm::version).containsExactly("1.0", "2.0");
    }

    @Test
    void theEmptyRegistrySpeaksOfAnEthicsBoardInResearchOnly() {
        assertThat(emptyRegistry(Purpose.RESEARCH)).contains("There is no consent form yet", "ethics board");
        assertThat(emptyRegistry(Purpose.QI_EVALUATION))
                .contains("There is no notice yet")
                .doesNotContain("ethics board");
    }

    private String emptyRegistry(Purpose purpose) {
        var definition = SampleStudies.withPurpose(SampleStudies.twoTools(SampleStudies.freshCode()), purpose);
        SignedInAs.custodianOf(SystemAuthority.call(() -> studies.create(definition)));
        return text(navigate("studies/" + definition.code() + "/consents", ConsentRegistryView.class));
    }

    @Test
    void theLeadSeesOnTheOverviewHowManyOfTheInvitedTakePart() {
        joined(person("Ana Lee", Part.BOTH));
        SystemAuthority.run(() -> EnrolmentStudies.invite(invitations, study, person("Bo Ray", Part.BOTH)));
        SignedInAs.leadOf(study);
        UI.getCurrent().navigate(at("overview"));
        assertThat(text((Component) getCurrentView())).contains("People2invited1agreed1take part now");
    }

    @Test
    void theLeadSeesIdsAndNoName() {
        var participant = joined(person("Ana Lee", Part.BOTH));
        SignedInAs.leadOf(study);
        var view = navigate(at("participation"), ParticipationView.class);
        assertThat(((CodeText) test(view.grid).getCellComponent(0, 0)).getText())
                .isEqualTo(participant.value());
        assertThat(text(test(view.grid).getCellComponent(0, 2))).isEqualTo("hidden");
        assertThat(text(view)).doesNotContain("Ana");
    }

    @Test
    void theClinicianReadsWhatItAgreedToAndSignsANewerText() {
        var participant = joined(person("Ana Lee", Part.LOGGING));
        SignedInAs.clinicianOf(study, participant);
        var view = navigate(at("my-participation"), MyParticipationView.class);
        assertThat(text(view)).contains(participant.value(), "Note log", "version 1.0");
        assertThat(view.sheet).isNull();
        var newer = new ConsentForm("2.0", LocalDate.of(2026, 2, 1), true, "A newer text.");
        SystemAuthority.run(() -> registry.publish(study, newer));
        var again = navigate(at("my-participation"), MyParticipationView.class);
        var sheet = Objects.requireNonNull(again.sheet);
        test(sheet.choice(Scope.NOTE_LOG)).click();
        test(sheet.intent).click();
        test(sheet.name).setValue("Ana Lee");
        click("Agree to the new text");
        assertThat(again.sheet).isNull();
        assertThat(text(again)).contains("version 2.0");
    }

    @Test
    void theScreensAreNotFoundForOtherRoles() {
        SignedInAs.leadOf(study);
        notFound("names", NameListView.class);
        notFound("invitations", InvitationsView.class);
        notFound("consents", ConsentRegistryView.class);
        SignedInAs.managerOf(study);
        notFound("participation", ParticipationView.class);
        SignedInAs.custodianOf(EnrolmentStudies.withForm(studies, registry));
        notFound("names", NameListView.class);
    }

    private ParticipantCode joined(NewPerson person) {
        var token = invite(invitations, study, person).getFirst().token();
        var account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), "a long enough password");
        return Objects.requireNonNull(clinicians.participations(account).get(study));
    }

    private <T extends Component> void notFound(String path, Class<T> view) {
        assertThatThrownBy(() -> navigate(at(path), view)).isInstanceOf(RuntimeException.class);
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private String at(String path) {
        return "studies/" + code + "/" + path;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
