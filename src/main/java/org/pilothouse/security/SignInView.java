package org.pilothouse.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.shell.Wordmark;

/** The way in: e-mail address and password. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        var card = new Div(new Wordmark(), new Paragraph(getTranslation("security.sign-in.promise")), form);
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in");
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("security.sign-in"));
        words.getForm().setUsername(getTranslation("security.email"));
        words.getForm().setPassword(getTranslation("security.password"));
        words.getForm().setSubmit(getTranslation("security.sign-in"));
        words.getErrorMessage().setTitle(getTranslation("security.sign-in.failed"));
        words.getErrorMessage().setMessage(getTranslation("security.sign-in.failed.text"));
        return words;
    }
}
