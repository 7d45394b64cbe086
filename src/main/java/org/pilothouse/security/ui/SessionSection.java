package org.pilothouse.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.pilothouse.security.Accounts;
import org.springframework.context.annotation.Scope;

/** Signs one's own account out wherever it is signed in. */
@SpringComponent
@Scope("prototype")
class SessionSection extends Section {
    final Button end = new Button();

    SessionSection(Accounts accounts) {
        addClassNames("panel", "stack");
        end.setText(getTranslation("security.sessions.end"));
        end.addClickListener(click -> {
            accounts.signOutEverywhere();
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
        });
        add(new H2(getTranslation("security.sessions")), new Paragraph(getTranslation("security.sessions.text")), end);
    }
}
