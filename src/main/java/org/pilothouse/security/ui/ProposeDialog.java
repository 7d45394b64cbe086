package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.Appointments;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.Notify;

/** Asks who should lead a pilot or keep its names: pilot and person are typed in full, nobody is offered. */
class ProposeDialog extends Dialog {
    private final transient Appointments appointments;
    private final transient Runnable afterwards;
    final TextField pilot = new TextField();
    final EmailField email = new EmailField();
    final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    final Button save = new Button();

    ProposeDialog(Appointments appointments, Runnable afterwards) {
        this.appointments = appointments;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("security.appointments.propose"));
        pilot.setLabel(getTranslation("security.appointments.pilot"));
        pilot.setManualValidation(true);
        email.setLabel(getTranslation("security.email"));
        email.setManualValidation(true);
        role.setLabel(getTranslation("security.appointments.role"));
        role.setItems(Role.LEAD, Role.CUSTODIAN);
        role.setItemLabelGenerator(each -> getTranslation("security.role." + each));
        role.setValue(Role.LEAD);
        add(new Paragraph(getTranslation("security.appointments.propose.text")), new FormLayout(pilot, email, role));
        save.setText(getTranslation("security.appointments.propose"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void save() {
        pilot.setInvalid(false);
        email.setInvalid(false);
        try {
            appointments.propose(pilot.getValue(), email.getValue(), role.getValue());
        } catch (AccessRefused refused) {
            var words = getTranslation(refused.messageKey(), refused.arguments().toArray());
            if (refused.reason() == Reason.UNKNOWN_PILOT) {
                pilot.setInvalid(true);
                pilot.setErrorMessage(words);
            } else {
                email.setInvalid(true);
                email.setErrorMessage(words);
            }
            return;
        }
        Notify.done("security.appointments.proposed");
        close();
        afterwards.run();
    }
}
