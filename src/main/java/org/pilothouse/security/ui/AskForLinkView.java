package org.pilothouse.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import org.pilothouse.security.mailed.LinkPurpose;
import org.pilothouse.security.mailed.MailedLinks;

/** Asks where to send a link for signing in or for choosing a new password; says the same whether the address is known or not. */
@Route(value = "sign-in/mail/:purpose", autoLayout = false)
@AnonymousAllowed
class AskForLinkView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MailedLinks links;
    private LinkPurpose purpose = LinkPurpose.SIGN_IN;
    final EmailField email = new EmailField();
    final Button send = new Button();

    AskForLinkView(MailedLinks links) {
        this.links = links;
        email.setLabel(getTranslation("security.email"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setAutofocus(true);
        email.setErrorMessage(getTranslation("security.mailed.email.error"));
        send.setText(getTranslation("security.mailed.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        send.addClickShortcut(Key.ENTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var path = event.getRouteParameters().get("purpose").orElse("");
        Arrays.stream(LinkPurpose.values())
                .filter(each -> each.path().equals(path) && links.areOffered())
                .findFirst()
                .ifPresentOrElse(this::ask, () -> event.forwardTo(SignInView.class));
    }

    private void ask(LinkPurpose what) {
        purpose = what;
        SignInCard.show(this, key(), email, send, back());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key() + ".title");
    }

    private void send() {
        email.setInvalid(email.isEmpty() || email.isInvalid());
        if (email.isInvalid()) {
            return;
        }
        links.send(email.getValue(), purpose, VaadinRequest.getCurrent().getRemoteAddr(), getLocale());
        SignInCard.show(this, "security.mailed.sent", back());
    }

    private String key() {
        return "security.mailed." + purpose;
    }

    private Anchor back() {
        return new Anchor("sign-in", getTranslation("security.mailed.back"));
    }
}
