package org.pilothouse.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.study.SampleStudies;

/** Whoever invites: lists, letters, the recruiter, and what is needed before. */
class InvitingViewsTest extends EnrolmentPages {
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
}
