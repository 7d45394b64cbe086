package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewToken;
import org.pilothouse.security.TokenLine;
import org.pilothouse.security.Tokens;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.PageHeader;

/** One's own account: the password, and the keys that let other programs in. */
@Route("account")
@PermitAll
class AccountView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Accounts accounts;
    private final transient Tokens tokens;
    final AuthenticatorSection authenticator;
    final PasswordField old = new PasswordField();
    final PasswordField fresh = new PasswordField();
    final TextField tokenName = new TextField();
    private final Div list = new Div();
    private final Div issued = new Div();

    AccountView(Accounts accounts, Tokens tokens, AuthenticatorSection authenticator) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.authenticator = authenticator;
        addClassName("page");
        list.addClassName("stack");
        issued.setVisible(false);
        issued.addClassNames("notice", "decide");
        add(new PageHeader(getPageTitle(), ""), passwordSection(), authenticator, tokenSection());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.account");
    }

    private Section passwordSection() {
        old.setLabel(getTranslation("security.password.old"));
        fresh.setLabel(getTranslation("security.password.new"));
        fresh.setHelperText(getTranslation("security.password.rule"));
        var change = new Button(getTranslation("security.password.change"), click -> {
            accounts.changeOwnPassword(old.getValue(), fresh.getValue());
            old.clear();
            fresh.clear();
            Notify.done("security.password.changed");
        });
        var section = new Section(new H2(getTranslation("security.password")), old, fresh, change);
        section.addClassNames("panel", "stack");
        return section;
    }

    private Section tokenSection() {
        tokenName.setLabel(getTranslation("security.tokens.name"));
        var make = new Button(getTranslation("security.tokens.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var section = new Section(
                new H2(getTranslation("security.tokens")),
                new Paragraph(getTranslation("security.tokens.text")),
                tokenName,
                make,
                issued,
                list);
        section.addClassNames("panel", "stack");
        return section;
    }

    private void make() {
        tokenName.setInvalid(tokenName.getValue().isBlank());
        if (tokenName.isInvalid()) {
            return;
        }
        var token = tokens.issue(new NewToken(tokenName.getValue(), NewToken.USUAL_LIFETIME, null));
        issued.removeAll();
        issued.add(new Paragraph(getTranslation("security.tokens.once")), new Code(token.token()));
        issued.setVisible(true);
        tokenName.clear();
        load();
    }

    private void load() {
        authenticator.load();
        list.removeAll();
        tokens.mine().forEach(token -> list.add(line(token)));
    }

    private Div line(TokenLine token) {
        var until = Format.dateTime(token.expiresAt(), ZoneId.systemDefault(), getLocale());
        var revoke = new Button(getTranslation("security.tokens.revoke"), click -> {
            tokens.revoke(token.id());
            Notify.done("security.tokens.revoked", token.name());
            load();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = new Span(token.name() + " · " + getTranslation("security.tokens.until", until));
        var line = new Div(words, revoke);
        line.addClassName("line");
        return line;
    }
}
