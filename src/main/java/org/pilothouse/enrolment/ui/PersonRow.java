package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One person of a list: who, what is to say about it, and what can be done. Folds on a phone instead of scrolling. */
class PersonRow extends ListItem {

    PersonRow(String name, String email, Component facts, Component... actions) {
        addClassName("person-row");
        var called = new Span(name);
        called.addClassName("person-name");
        var address = new Span(email);
        address.addClassNames("muted", "person-email");
        var words = new Div(called, address, facts);
        words.addClassName("person-words");
        var buttons = new Div(actions);
        buttons.addClassName("row-actions");
        add(words, buttons);
    }
}
