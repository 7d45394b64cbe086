package org.pilothouse.security.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.pilothouse.shell.PageHeader;

/** One's own account: how one signs in, and what else is let in by one's keys. */
@Route("account")
@PermitAll
class AccountView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    final PasswordSection password;
    final AuthenticatorSection authenticator;
    final PasskeySection passkeys;
    final TokenSection tokens;
    final SessionSection sessions;

    AccountView(
            PasswordSection password,
            AuthenticatorSection authenticator,
            PasskeySection passkeys,
            TokenSection tokens,
            SessionSection sessions) {
        this.password = password;
        this.authenticator = authenticator;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.sessions = sessions;
        addClassNames("page", "account-page");
        add(new PageHeader(getPageTitle(), ""), password, authenticator, passkeys, tokens, sessions);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        authenticator.load();
        passkeys.load();
        tokens.load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.account");
    }
}
