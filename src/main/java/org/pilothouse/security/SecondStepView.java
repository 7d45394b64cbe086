package org.pilothouse.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.shell.Wordmark;

/** The second question of a sign-in: the code that the app shows. */
@Route(value = SignIn.CODE_PAGE, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SignIn signIn;
    final TextField code = new TextField();
    final Button enter = new Button();

    SecondStepView(SignIn signIn) {
        this.signIn = signIn;
        addClassName("sign-in");
        code.setLabel(getTranslation("security.code"));
        code.setHelperText(getTranslation("security.code.help"));
        code.setAutofocus(true);
        code.setManualValidation(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        enter.setText(getTranslation("security.code.continue"));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> enter());
        enter.addClickShortcut(Key.ENTER);
        var card = new Div(
                new Wordmark(),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("security.code.text")),
                code,
                enter,
                new Anchor("sign-in", getTranslation("security.code.back")));
        card.addClassNames("sign-in-card", "stack");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signIn.waitsForCode()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.code.title");
    }

    private void enter() {
        try {
            var target = signIn.withCode(code.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation(target));
        } catch (AccessRefused refused) {
            code.setInvalid(true);
            code.setErrorMessage(
                    getTranslation(refused.messageKey(), refused.arguments().toArray()));
            code.focus();
        }
    }
}
