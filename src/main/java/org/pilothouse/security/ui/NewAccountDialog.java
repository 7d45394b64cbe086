package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** Asks for a new member of staff. */
class NewAccountDialog extends Dialog {
    private final transient Accounts accounts;
    private final transient Runnable afterwards;
    final TextField name = new TextField();
    final EmailField email = new EmailField();
    final PasswordField password = new PasswordField();
    final Checkbox creates = new Checkbox();
    final Checkbox supervises = new Checkbox();
    final Checkbox administrator = new Checkbox();
    final Button save = new Button();

    NewAccountDialog(Accounts accounts, Runnable afterwards) {
        this.accounts = accounts;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("security.accounts.new"));
        name.setLabel(getTranslation("security.name"));
        email.setLabel(getTranslation("security.email"));
        password.setLabel(getTranslation("security.accounts.first-password"));
        password.setHelperText(getTranslation("security.password.rule"));
        creates.setLabel(getTranslation("security.right.creates"));
        supervises.setLabel(getTranslation("security.right.supervises"));
        administrator.setLabel(getTranslation("security.right.administrator"));
        administrator.setHelperText(getTranslation("security.right.administrator.help"));
        administrator.addValueChangeListener(change -> List.of(creates, supervises)
                .forEach(other -> {
                    other.setValue(!change.getValue() && other.getValue());
                    other.setEnabled(!change.getValue());
                }));
        add(new FormLayout(name, email, password, creates, supervises, administrator));
        save.setText(getTranslation("security.accounts.create"));
        save.addClickListener(click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void save() {
        Missing.at(name, name.getValue().isBlank());
        email.setInvalid(email.isEmpty() || email.isInvalid());
        if (name.isInvalid() || email.isInvalid()) {
            return;
        }
        var wanted = NewAccount.ofStaff(email.getValue(), name.getValue(), password.getValue());
        wanted = creates.getValue() ? wanted.creatingStudies() : wanted;
        wanted = supervises.getValue() ? wanted.supervising() : wanted;
        wanted = administrator.getValue() ? wanted.asAdministrator() : wanted;
        accounts.create(wanted);
        Notify.done("security.accounts.created", email.getValue());
        close();
        afterwards.run();
    }
}
