package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.enrolment.EnrolmentStudies.FORM;
import static org.pilothouse.enrolment.EnrolmentStudies.invite;
import static org.pilothouse.enrolment.EnrolmentStudies.person;
import static org.pilothouse.enrolment.EnrolmentStudies.signing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.EnrolmentStudies;
import org.pilothouse.enrolment.NewPerson;
import org.pilothouse.enrolment.Part;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.Purpose;
import org.pilothouse.study.SampleStudies;

class EnrolmentViewsTest extends EnrolmentPages {
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
        click("Record a paper or spoken consent");
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

    private String emptyRegistry(Purpose purpose) {
        var definition = SampleStudies.withPurpose(SampleStudies.twoTools(SampleStudies.freshCode()), purpose);
        SignedInAs.custodianOf(SystemAuthority.call(() -> studies.create(definition)));
        return text(navigate("studies/" + definition.code() + "/consents", ConsentRegistryView.class));
    }

    private ParticipantCode joined(NewPerson person) {
        var token = invite(invitations, study, person).getFirst().token();
        var account = joining.sign(token, signing(FORM, Scope.NOTE_LOG), "a long enough password");
        return Objects.requireNonNull(clinicians.participations(account).get(study));
    }
}
