package org.pilothouse.shell;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A number that opens up: large estimate, interval beside it, who and what it rests on under it, its definition one click away. */
public class Figure extends Div {

    /**
     * @param label what is measured
     * @param estimate the number as written, such as {@code −2.0 min}
     * @param interval its uncertainty as written, empty where there is none
     * @param basis clinicians, notes and method
     * @param definition how it was computed
     */
    public Figure(String label, String estimate, String interval, String basis, String definition) {
        addClassName("figure");
        var number = new Div(styled("figure-estimate", estimate), styled("figure-interval", interval));
        number.addClassName("figure-number");
        add(styled("figure-label", label), number, styled("figure-basis", basis));
        if (!definition.isEmpty()) {
            var how = new Details(getTranslation("shell.figure.how"), new Paragraph(definition));
            how.addClassName("figure-how");
            add(how);
        }
    }

    private static Span styled(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
