package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.pilothouse.security.FirstRun;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Wordmark;

/** The first page of a new installation; not found once there is an administrator. */
@Route(value = "first-run", autoLayout = false)
@AnonymousAllowed
class FirstRunView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient FirstRun firstRun;
    final TextField code = new TextField();
    final EmailField email = new EmailField();
    final TextField name = new TextField();
    final PasswordField password = new PasswordField();
    final Button create = new Button();

    FirstRunView(FirstRun firstRun) {
        this.firstRun = firstRun;
        addClassName("sign-in");
        code.setLabel(getTranslation("security.first-run.code"));
        email.setLabel(getTranslation("security.email"));
        name.setLabel(getTranslation("security.name"));
        password.setLabel(getTranslation("security.password"));
        password.setHelperText(getTranslation("security.password.rule"));
        create.setText(getTranslation("security.first-run.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> create());
        var card = new Div(
                new Wordmark(),
                new H1(getPageTitle()),
                new Paragraph(getTranslation("security.first-run.text")),
                code,
                name,
                email,
                password,
                create);
        card.addClassNames("sign-in-card", "stack");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.isNeeded()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.first-run");
    }

    private void create() {
        email.setInvalid(email.isEmpty() || email.isInvalid());
        Missing.at(name, name.getValue().isBlank());
        if (email.isInvalid() || name.isInvalid()) {
            return;
        }
        firstRun.createAdministrator(code.getValue(), email.getValue(), name.getValue(), password.getValue());
        getUI().ifPresent(ui -> ui.navigate("sign-in"));
    }
}
