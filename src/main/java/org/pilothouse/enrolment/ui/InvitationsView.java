package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.pilothouse.enrolment.CustodyPoints;
import org.pilothouse.enrolment.InvitationLetters;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.Reminders;
import org.pilothouse.enrolment.WaitingInvitation;
import org.pilothouse.enrolment.WaitingPeople;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Who is to be invited, and who was and has not answered yet. */
@Route("studies/:study/invitations")
@RolesAllowed({Role.Named.CUSTODIAN, Role.Named.RECRUITER})
class InvitationsView extends StudyPage {
    private final transient Invitations invitations;
    private final transient WaitingPeople people;
    private final transient Participation participation;
    private final transient InvitationLetters letters;
    private final transient Reminders reminders;
    private final transient CustodyPoints points;

    InvitationsView(
            StudyDirectory studies,
            Invitations invitations,
            WaitingPeople people,
            Participation participation,
            InvitationLetters letters,
            Reminders reminders,
            CustodyPoints points) {
        super(studies, "enrolment.invitations.title");
        this.invitations = invitations;
        this.people = people;
        this.participation = participation;
        this.letters = letters;
        this.reminders = reminders;
        this.points = points;
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var ready = invitations.hasText(study);
        var handedOver = people.all(study);
        var invite = new Button(getTranslation("enrolment.invite"), click -> openInviting());
        if (handedOver.isEmpty()) {
            invite.addThemeVariants(ButtonVariant.PRIMARY);
        }
        invite.setEnabled(ready);
        invite.setVisible(studyLine().closedAt() == null);
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.invitations.sentence"), invite));
        if (!ready) {
            add(formFirst());
        }
        if (isCustodian()) {
            add(new StageCounts(participation.stages(study)));
        }
        add(new PointsPanel(points.open(study), this::at));
        if (!handedOver.isEmpty()) {
            var section = new WaitingSection(
                    people, study, invitations.sites(study), this::inviteHandedOver, () -> show(study));
            section.show(handedOver, ready);
            add(section);
        }
        var waiting = invitations.waiting(study);
        if (!waiting.isEmpty()) {
            add(notAnswered(waiting));
        } else if (handedOver.isEmpty()) {
            add(new EmptyState("enrolment.invitations.empty"));
        }
    }

    private boolean isCustodian() {
        return studyLine().roles().contains(Role.CUSTODIAN);
    }

    private Component formFirst() {
        var notice = new Div(new Paragraph(getTranslation("enrolment.invitations.form-first")));
        if (isCustodian()) {
            notice.add(new Anchor(at("consents"), getTranslation("enrolment.consents.title")));
        }
        notice.addClassNames("notice", "decide");
        return notice;
    }

    private Section notAnswered(List<WaitingInvitation> waiting) {
        var rows = new UnorderedList();
        rows.addClassName("person-rows");
        waiting.forEach(one -> rows.add(row(one)));
        var head = new Div(
                new H2(getTranslation("enrolment.invitations.open", waiting.size())),
                new RemindButton(reminders, study(), () -> show(study())));
        head.addClassName("section-head");
        return new Section(head, rows);
    }

    private PersonRow row(WaitingInvitation invitation) {
        return new PersonRow(
                invitation.name(),
                invitation.email(),
                facts(invitation),
                again(invitation),
                small("enrolment.invitations.renew", invitation, () -> renew(invitation, Delivery.Way.HAND)),
                small("enrolment.invitations.revoke", invitation, () -> {
                    invitations.revoke(study(), invitation.id());
                    Notify.done("enrolment.invitations.revoked");
                }),
                small("enrolment.invitations.rule-out", invitation, () -> {
                    invitations.ruleOut(study(), invitation.id());
                    Notify.done("enrolment.invitations.ruled-out");
                }));
    }

    private Button again(WaitingInvitation invitation) {
        var again = small("enrolment.invitations.again", invitation, () -> renew(invitation, Delivery.Way.MAIL));
        again.setVisible(letters.canMail(study()));
        return again;
    }

    private Span facts(WaitingInvitation invitation) {
        var part = new Span(getTranslation("enrolment.part." + invitation.part()) + " · ");
        var validity = new Span(
                invitation.expired()
                        ? getTranslation("enrolment.invitations.expired")
                        : getTranslation(
                                "enrolment.invitations.works-until",
                                Format.dateTime(
                                        invitation.expiresAt(), studyLine().zone(), getLocale())));
        validity.addClassName(invitation.expired() ? "expired" : "number");
        var facts = new Span(part, validity, new Span(" · " + letter(invitation)));
        facts.addClassNames("muted", "small");
        return facts;
    }

    private String letter(WaitingInvitation invitation) {
        var letter = invitation.letter();
        if (letter == null) {
            return getTranslation("enrolment.invitations.by-hand");
        }
        return getTranslation(
                "enrolment.invitations.letter." + letter.state(),
                getTranslation("enrolment.letter." + letter.kind()),
                Format.dateTime(letter.at(), studyLine().zone(), getLocale()));
    }

    private Button small(String key, WaitingInvitation invitation, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            try {
                action.run();
            } catch (Refused refusal) {
                Notify.refused(refusal);
            }
            show(study());
        });
        button.setAriaLabel(getTranslation(key) + ": " + invitation.name());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void openInviting() {
        var delivery = new Delivery(letters, study());
        new InvitePeopleDialog(invitations, study(), delivery, issued -> deliver(delivery, issued)).open();
    }

    private void inviteHandedOver(Collection<UUID> ids) {
        var delivery = new Delivery(letters, study());
        new InviteHandedOverDialog(ids.size(), delivery, () -> deliver(delivery, people.invite(study(), ids))).open();
    }

    private void deliver(Delivery delivery, List<IssuedInvitation> issued) {
        delivery.deliver(issued);
        show(study());
    }

    private void renew(WaitingInvitation invitation, Delivery.Way way) {
        var delivery = new Delivery(letters, study());
        delivery.by(way);
        delivery.deliver(List.of(invitations.renew(study(), invitation.id())));
    }
}
