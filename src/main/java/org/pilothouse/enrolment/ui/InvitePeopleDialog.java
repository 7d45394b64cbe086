package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.enrolment.Invitations;
import org.pilothouse.enrolment.IssuedInvitation;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Invites one person or a whole list. */
class InvitePeopleDialog extends Dialog {
    private final transient Invitations invitations;
    private final transient StudyId study;
    private final transient Consumer<List<IssuedInvitation>> whenInvited;
    final transient Delivery delivery;
    final PeopleListForm form;
    final Button invite = new Button(getTranslation("enrolment.invite"));

    InvitePeopleDialog(
            Invitations invitations, StudyId study, Delivery delivery, Consumer<List<IssuedInvitation>> whenInvited) {
        this.invitations = invitations;
        this.study = study;
        this.delivery = delivery;
        this.whenInvited = whenInvited;
        form = new PeopleListForm(
                invitations.sites(study),
                "enrolment.invite.ready",
                (text, defaults) -> invitations.preview(study, text, defaults));
        setHeaderTitle(getTranslation("enrolment.invite"));
        addClassName("invite-dialog");
        setWidth("720px");
        add(form, delivery.choice());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> invite());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), invite);
        form.whenRead(this::label);
        label();
    }

    private void label() {
        var count = form.ready().size();
        invite.setEnabled(count > 0);
        invite.setText(
                count == 0 ? getTranslation("enrolment.invite") : getTranslation("enrolment.invite.count", count));
    }

    private void invite() {
        form.readAgain();
        if (form.ready().isEmpty()) {
            return;
        }
        try {
            var issued = invitations.invite(study, form.ready());
            close();
            whenInvited.accept(issued);
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
