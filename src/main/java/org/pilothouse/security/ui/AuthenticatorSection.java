package org.pilothouse.security.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.authenticator.Authenticators;
import org.pilothouse.security.authenticator.NewSecret;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.QrCode;
import org.springframework.context.annotation.Scope;

/** Turns codes from an authenticator app on and off for one's own account. */
@SpringComponent
@Scope("prototype")
class AuthenticatorSection extends Section {
    private final transient Authenticators authenticators;
    private final Div body = new Div();
    private final Button cancel = button("shell.cancel", click -> load());
    private transient @Nullable NewSecret proposed;
    final TextField code = new TextField();
    final Button begin = button("security.authenticator.begin", click -> showSetUp());
    final Button turnOn = button("security.authenticator.turn-on", click -> withCode(this::turnOn));
    final Button turnOff = button("security.authenticator.turn-off", click -> withCode(this::turnOff));
    final Button renew = button("security.recovery.renew", click -> withCode(this::renew));
    final Button seen = button("security.recovery.seen", click -> load());
    final UnorderedList recoveryCodes = new UnorderedList();

    AuthenticatorSection(Authenticators authenticators) {
        this.authenticators = authenticators;
        addClassNames("panel", "stack");
        body.addClassName("stack");
        code.setLabel(getTranslation("security.code"));
        code.setManualValidation(true);
        code.addClassName("code-field");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        turnOn.addThemeVariants(ButtonVariant.PRIMARY);
        seen.addThemeVariants(ButtonVariant.PRIMARY);
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        renew.addThemeVariants(ButtonVariant.TERTIARY);
        recoveryCodes.addClassName("recovery-codes");
        add(new H2(getTranslation("security.authenticator")), body);
    }

    void load() {
        proposed = null;
        code.clear();
        code.setInvalid(false);
        if (authenticators.isOn()) {
            code.setHelperText(getTranslation("security.code.help"));
            show(words("security.authenticator.on", authenticators.recoveryCodesLeft()), code, beside(turnOff, renew));
        } else {
            show(words("security.authenticator.off"), begin);
        }
    }

    private void showSetUp() {
        var secret = authenticators.propose();
        proposed = secret;
        var picture = new QrCode(secret.address(), getTranslation("security.authenticator.picture"));
        var letters = new Code(secret.letters().replaceAll("(.{4})(?=.)", "$1 "));
        letters.addClassName("secret-letters");
        var steps = new OrderedList(
                new ListItem(words("security.authenticator.scan"), picture),
                new ListItem(words("security.authenticator.type"), letters),
                new ListItem(words("security.authenticator.confirm")));
        steps.addClassName("set-up-steps");
        code.setHelperText(null);
        show(steps, code, beside(turnOn, cancel));
    }

    private void turnOn(String typed) {
        showRecoveryCodes(authenticators.turnOn(requireNonNull(proposed), typed));
        Notify.done("security.authenticator.turned-on");
    }

    private void turnOff(String typed) {
        authenticators.turnOff(typed);
        Notify.done("security.authenticator.turned-off");
        load();
    }

    private void renew(String typed) {
        showRecoveryCodes(authenticators.renewRecoveryCodes(typed));
    }

    private void showRecoveryCodes(List<String> codes) {
        recoveryCodes.removeAll();
        codes.forEach(each -> recoveryCodes.add(new ListItem(new Code(each))));
        var once = new Div(words("security.recovery.once"), recoveryCodes);
        once.addClassNames("notice", "decide", "stack");
        show(once, seen);
    }

    private void withCode(Consumer<String> work) {
        try {
            code.setInvalid(false);
            work.accept(code.getValue());
        } catch (AccessRefused refused) {
            code.setInvalid(true);
            code.setErrorMessage(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
            code.focus();
        }
    }

    private void show(Component... parts) {
        body.removeAll();
        body.add(parts);
    }

    private Paragraph words(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }

    private Button button(String key, ComponentEventListener<ClickEvent<Button>> listener) {
        return new Button(getTranslation(key), listener);
    }

    private static Div beside(Component... parts) {
        var actions = new Div(parts);
        actions.addClassName("beside");
        return actions;
    }
}
