package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty screen says: what belongs here, why it matters, and the next step. */
public class EmptyState extends Div {

    /** @param key translation keys {@code <key>.title} and {@code <key>.text} */
    public EmptyState(String key, Component... actions) {
        addClassName("empty-state");
        add(new H2(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".text")));
        add(actions);
    }
}
