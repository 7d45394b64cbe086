package org.pilothouse.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.pilothouse.shared.Role;
import org.pilothouse.shell.PersonMenu;

/** Who is signed in, with the way to the own account and out. */
@SpringComponent
@UIScope
class SignedInMenu extends PersonMenu {

    SignedInMenu(Accounts accounts, CurrentUser current, AuthenticationContext authentication) {
        addClassName("person-menu");
        current.find().ifPresent(user -> {
            var name = accounts.ownName().orElseGet(() -> getTranslation("security.account"));
            add(new Span(name), new Anchor("account", getTranslation("security.account")));
            if (authentication.hasRole(Role.Named.STUDY_CREATOR)) {
                add(new Anchor("studies/new", getTranslation("security.new-pilot")));
            }
            var out = new Button(getTranslation("security.sign-out"), click -> authentication.logout());
            // the browser asks about notes it could not send, and forgets what it kept for that account
            out.getElement().setAttribute("data-signs-out", current.nameOnDevice());
            out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(out);
        });
    }
}
