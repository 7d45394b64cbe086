package org.pilothouse.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Name and mark. */
public class Wordmark extends Div {

    public Wordmark() {
        addClassName("wordmark");
        var mark = new Image("favicon.svg", "");
        mark.setWidth("24px");
        mark.setHeight("24px");
        add(mark, new Span("Pilothouse"));
    }
}
