package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.SignIn;
import org.pilothouse.shell.Notify;
import org.springframework.context.annotation.Scope;

/** Changes one's own password; every other session ends by it, this one goes on. */
@SpringComponent
@Scope("prototype")
class PasswordSection extends Section {
    private final transient Accounts accounts;
    private final transient CurrentUser current;
    private final transient SignIn signIn;
    final PasswordField old = new PasswordField();
    final PasswordField fresh = new PasswordField();
    final Button change = new Button();

    PasswordSection(Accounts accounts, CurrentUser current, SignIn signIn) {
        this.accounts = accounts;
        this.current = current;
        this.signIn = signIn;
        addClassNames("panel", "stack");
        old.setLabel(getTranslation("security.password.old"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setManualValidation(true);
        fresh.setLabel(getTranslation("security.password.new"));
        fresh.setHelperText(getTranslation("security.password.rule"));
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setManualValidation(true);
        change.setText(getTranslation("security.password.change"));
        change.addClickListener(click -> change());
        add(new H2(getTranslation("security.password")), old, fresh, change);
    }

    private void change() {
        old.setInvalid(false);
        fresh.setInvalid(false);
        try {
            var account = current.account();
            accounts.changeOwnPassword(old.getValue(), fresh.getValue());
            signIn.as(account);
            old.clear();
            fresh.clear();
            Notify.done("security.password.changed");
        } catch (AccessRefused refused) {
            var field = refused.reason() == Reason.PASSWORD_WRONG ? old : fresh;
            field.setInvalid(true);
            field.setErrorMessage(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
        }
    }
}
