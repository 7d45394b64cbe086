package org.pilothouse.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.SignIn;

/** The second question of a sign-in: the code that the app shows. */
@Route(value = SignIn.CODE_PAGE, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SignIn signIn;
    final TextField code = new TextField();
    final Button enter = new Button();

    SecondStepView(SignIn signIn) {
        this.signIn = signIn;
        code.setLabel(getTranslation("security.code"));
        code.setHelperText(getTranslation("security.code.help"));
        code.setAutofocus(true);
        code.setManualValidation(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        enter.setText(getTranslation("security.code.continue"));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> enter());
        enter.addClickShortcut(Key.ENTER);
        SignInCard.show(
                this, "security.code", code, enter, new Anchor("sign-in", getTranslation("security.code.back")));
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
