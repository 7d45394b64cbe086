package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.enrolment.Participation;
import org.pilothouse.enrolment.WaitingInvitation;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.StudyPage;

/** Whom the privacy officer has invited and who has not answered yet. */
@Route("studies/:study/invitations")
@RolesAllowed(Role.Named.CUSTODIAN)
class InvitationsView extends StudyPage {
    private final transient Invitations invitations;
    private final transient Participation participation;
    private final transient ConsentRegistry registry;
    final Grid<WaitingInvitation> grid = new Grid<>();

    InvitationsView(
            StudyDirectory studies, Invitations invitations, Participation participation, ConsentRegistry registry) {
        super(studies, "enrolment.invitations.title");
        this.invitations = invitations;
        this.participation = participation;
        this.registry = registry;
        grid.addColumn(WaitingInvitation::name)
                .setHeader(getTranslation("enrolment.name"))
                .setAutoWidth(true);
        grid.addColumn(WaitingInvitation::email)
                .setHeader(getTranslation("enrolment.email"))
                .setAutoWidth(true);
        grid.addColumn(invitation -> getTranslation("enrolment.part." + invitation.part()))
                .setHeader(getTranslation("enrolment.part"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::validity)
                .setHeader(getTranslation("enrolment.invitations.valid"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addClassName("enrolment-grid");
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var hasForm = !registry.forms(study).isEmpty();
        var invite = new Button(getTranslation("enrolment.invite"), click -> openInviting());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.setEnabled(hasForm);
        add(new PageHeader(getPageTitle(), getTranslation("enrolment.invitations.sentence"), invite));
        if (!hasForm) {
            add(formFirst());
        }
        add(new StageCounts(participation.stages(study)));
        var waiting = invitations.waiting(study);
        grid.setItems(waiting);
        add(waiting.isEmpty() ? new EmptyState("enrolment.invitations.empty") : grid);
    }

    private Component formFirst() {
        var notice = new Div(
                new Paragraph(getTranslation("enrolment.invitations.form-first")),
                new Anchor(at("consents"), getTranslation("enrolment.consents.title")));
        notice.addClassNames("notice", "decide");
        return notice;
    }

    private Component validity(WaitingInvitation invitation) {
        var text = new Span(
                invitation.expired()
                        ? getTranslation("enrolment.invitations.expired")
                        : Format.dateTime(invitation.expiresAt(), studyLine().zone(), getLocale()));
        text.addClassName(invitation.expired() ? "expired" : "number");
        return text;
    }

    private Component actions(WaitingInvitation invitation) {
        var renew = new Button(getTranslation("enrolment.invitations.renew"), click -> renew(invitation));
        var revoke = new Button(getTranslation("enrolment.invitations.revoke"), click -> revoke(invitation));
        renew.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var actions = new Div(renew, revoke);
        actions.addClassName("row-actions");
        return actions;
    }

    private void openInviting() {
        new InvitePeopleDialog(invitations, study(), this::showLinks).open();
    }

    private void showLinks(List<IssuedInvitation> issued) {
        show(study());
        new InvitationLinksDialog(issued).open();
    }

    private void renew(WaitingInvitation invitation) {
        try {
            showLinks(List.of(invitations.renew(study(), invitation.id())));
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void revoke(WaitingInvitation invitation) {
        try {
            invitations.revoke(study(), invitation.id());
            Notify.done("enrolment.invitations.revoked");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
        show(study());
    }
}
