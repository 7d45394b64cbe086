package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.SignIn;
import org.pilothouse.security.mailed.LinkPurpose;
import org.pilothouse.security.mailed.MailedLinks;
import org.pilothouse.shell.Notify;

/** Where the link in a letter leads: it is used up by the button, not by programs that open links to look at them. */
@Route(value = "sign-in/link/:token", autoLayout = false)
@AnonymousAllowed
class MailedSignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MailedLinks links;
    private final transient SignIn signIn;
    private String token = "";
    final Button enter = new Button();

    MailedSignInView(MailedLinks links, SignIn signIn) {
        this.links = links;
        this.signIn = signIn;
        enter.setText(getTranslation("security.sign-in"));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setAutofocus(true);
        enter.addClickListener(click -> enter());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (links.isGood(token, LinkPurpose.SIGN_IN)) {
            SignInCard.show(this, "security.mailed.here", enter);
        } else {
            showGone();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in");
    }

    private void enter() {
        try {
            var target = signIn.afterFirstStep(links.signIn(token));
            getUI().ifPresent(ui -> ui.getPage().setLocation(target));
        } catch (AccessRefused refused) {
            Notify.refused(refused);
            showGone();
        }
    }

    private void showGone() {
        SignInCard.show(
                this,
                "security.mailed.gone",
                new Anchor("sign-in/mail/link", getTranslation("security.mailed.again")),
                new Anchor("sign-in", getTranslation("security.mailed.back")));
    }
}
