package org.pilothouse.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** One title, one sentence under it, one primary action beside it. */
public class PageHeader extends Header {

    public PageHeader(String title, String sentence, Component... actions) {
        addClassName("page-header");
        var words = new Div(new H1(title));
        if (!sentence.isEmpty()) {
            words.add(new Paragraph(sentence));
        }
        var side = new Div(actions);
        side.addClassName("page-actions");
        add(words, side);
    }
}
