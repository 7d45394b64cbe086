package org.pilothouse.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.mailed.LinkPurpose;
import org.pilothouse.security.mailed.MailedLinks;

/** Where the link for a forgotten password leads. */
@Route(value = "sign-in/password/:token", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MailedLinks links;
    private String token = "";
    final PasswordField password = new PasswordField();
    final Button save = new Button();

    NewPasswordView(MailedLinks links) {
        this.links = links;
        password.setLabel(getTranslation("security.password.new"));
        password.setHelperText(getTranslation("security.password.rule"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setManualValidation(true);
        password.setAutofocus(true);
        save.setText(getTranslation("security.password.change"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (links.isGood(token, LinkPurpose.NEW_PASSWORD)) {
            SignInCard.show(this, "security.mailed.choose", password, save);
        } else {
            showGone();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.mailed.choose.title");
    }

    private void save() {
        try {
            links.choosePassword(token, password.getValue());
            SignInCard.show(
                    this, "security.mailed.chosen", new Anchor("sign-in", getTranslation("security.mailed.back")));
        } catch (AccessRefused refused) {
            if (refused.reason() == Reason.LINK_NOT_VALID) {
                showGone();
                return;
            }
            password.setInvalid(true);
            password.setErrorMessage(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
        }
    }

    private void showGone() {
        SignInCard.show(
                this,
                "security.mailed.gone",
                new Anchor("sign-in/mail/password", getTranslation("security.mailed.again")),
                new Anchor("sign-in", getTranslation("security.mailed.back")));
    }
}
