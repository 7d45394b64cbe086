package org.pilothouse.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.shell.Wordmark;

/** What the pages before signing in look like: one narrow column with a title, a sentence and what there is to do. */
final class SignInCard {

    private SignInCard() {}

    /** Replaces what the page shows. */
    static void show(Main page, String key, Component... parts) {
        page.removeAll();
        page.addClassName("sign-in");
        var card = new Div(
                new Wordmark(),
                new H1(page.getTranslation(key + ".title")),
                new Paragraph(page.getTranslation(key + ".text")));
        card.add(parts);
        card.addClassNames("sign-in-card", "stack");
        page.add(card);
    }
}
