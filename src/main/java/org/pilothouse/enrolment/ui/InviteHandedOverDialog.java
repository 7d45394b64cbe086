package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** Asks how those who wait are to be invited. */
class InviteHandedOverDialog extends Dialog {
    final transient Delivery delivery;
    final Button invite;

    InviteHandedOverDialog(int people, Delivery delivery, Runnable whenAsked) {
        this.delivery = delivery;
        setHeaderTitle(getTranslation("enrolment.waiting.ask", people));
        setWidth("480px");
        add(delivery.choice());
        invite = new Button(getTranslation("enrolment.invite.count", people), click -> {
            close();
            whenAsked.run();
        });
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), invite);
    }
}
