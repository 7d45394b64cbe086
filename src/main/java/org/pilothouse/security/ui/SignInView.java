package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
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
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.SignIn;
import org.pilothouse.security.mailed.LinkPurpose;
import org.pilothouse.security.mailed.MailedLinks;
import org.pilothouse.security.passkey.PasskeyQuestion;
import org.pilothouse.security.passkey.Passkeys;
import org.pilothouse.security.signon.Organisation;
import org.pilothouse.shell.Notify;
import org.pilothouse.shell.Wordmark;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** The ways in: password, passkey and, where letters can be sent, a link by mail. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Passkeys passkeys;
    private final transient SignIn signIn;
    private final LoginForm form = new LoginForm();
    final PasskeyCeremony ceremony;
    final Div otherWays = new Div();
    private transient @Nullable PasskeyQuestion<PublicKeyCredentialRequestOptions> question;

    SignInView(MailedLinks links, Passkeys passkeys, SignIn signIn, Organisation organisation) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        ceremony = new PasskeyCeremony(new Button(getTranslation("security.sign-in.passkey")));
        ceremony.addAnsweredListener(this::enter);
        ceremony.addFailedListener(this::failed);
        otherWays.addClassName("other-ways");
        organisation.name().ifPresent(name -> otherWays.add(signOn(organisation, name)));
        otherWays.add(ceremony);
        if (links.areOffered()) {
            otherWays.add(way(LinkPurpose.SIGN_IN, "security.sign-in.by-mail"));
            otherWays.add(way(LinkPurpose.NEW_PASSWORD, "security.sign-in.forgotten"));
        }
        var card = new Div(new Wordmark(), new Paragraph(getTranslation("security.sign-in.promise")), form, otherWays);
        card.addClassName("sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
        ask();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in");
    }

    private void ask() {
        var fresh = passkeys.ask();
        question = fresh;
        ceremony.toAnswer(fresh.json());
    }

    private void enter(String answer) {
        var asked = question;
        ask();
        if (asked == null) {
            return;
        }
        try {
            var target = signIn.entering(passkeys.signIn(asked, answer));
            getUI().ifPresent(ui -> ui.getPage().setLocation(target));
        } catch (AccessRefused refused) {
            Notify.refused(refused);
        }
    }

    private void failed() {
        Notify.problem("security.sign-in.passkey.failed");
    }

    private Button signOn(Organisation organisation, String name) {
        return new Button(
                getTranslation("security.sign-in.organisation", name),
                click -> organisation
                        .way()
                        .ifPresentOrElse(
                                way -> getUI().ifPresent(ui -> ui.getPage().setLocation(way)),
                                () -> Notify.problem("security.sign-in.organisation.silent", name)));
    }

    private Anchor way(LinkPurpose purpose, String key) {
        return new Anchor("sign-in/mail/" + purpose.path(), getTranslation(key));
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
