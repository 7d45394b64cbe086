package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.passkey.PasskeyLine;
import org.pilothouse.security.passkey.PasskeyQuestion;
import org.pilothouse.security.passkey.Passkeys;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.springframework.context.annotation.Scope;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** The passkeys of one's own account. */
@SpringComponent
@Scope("prototype")
class PasskeySection extends Section {
    private static final int LONGEST_LABEL = 80;

    private final transient Passkeys passkeys;
    private final Div list = new Div();
    private transient @Nullable PasskeyQuestion<PublicKeyCredentialCreationOptions> question;
    final TextField label = new TextField();
    final PasskeyCeremony ceremony;

    PasskeySection(Passkeys passkeys) {
        this.passkeys = passkeys;
        addClassNames("panel", "stack");
        list.addClassName("lines");
        label.setLabel(getTranslation("security.passkey.label"));
        label.setPlaceholder(getTranslation("security.passkey.label.example"));
        label.setMaxLength(LONGEST_LABEL);
        ceremony = new PasskeyCeremony(new Button(getTranslation("security.passkey.add")));
        ceremony.addAnsweredListener(this::keep);
        ceremony.addFailedListener(() -> Notify.problem("security.passkey.failed"));
        add(
                new H2(getTranslation("security.passkey")),
                new Paragraph(getTranslation("security.passkey.text")),
                list,
                label,
                ceremony);
    }

    void load() {
        list.removeAll();
        passkeys.mine().forEach(passkey -> list.add(line(passkey)));
        ask();
    }

    private void ask() {
        var fresh = passkeys.propose();
        question = fresh;
        ceremony.toMake(fresh.json());
    }

    private void keep(String answer) {
        var asked = question;
        if (asked == null) {
            return;
        }
        var name = label.isEmpty() ? label.getPlaceholder() : label.getValue().strip();
        try {
            passkeys.add(asked, answer, name);
            Notify.done("security.passkey.added", name);
            label.clear();
        } catch (AccessRefused refused) {
            Notify.refused(refused);
        }
        load();
    }

    private Div line(PasskeyLine passkey) {
        var used = Format.dateTime(passkey.lastUsedAt(), ZoneId.systemDefault(), getLocale());
        var remove = new Button(getTranslation("security.passkey.remove"), click -> {
            passkeys.remove(passkey.id());
            Notify.done("security.passkey.removed", passkey.label());
            load();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var line = new Div(new Span(passkey.label() + " · " + getTranslation("security.passkey.used", used)), remove);
        line.addClassName("line");
        return line;
    }
}
