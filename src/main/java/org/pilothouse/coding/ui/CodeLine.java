package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.pilothouse.coding.CodeEntry;

/** One code of the list beside the text. */
class CodeLine extends Div {
    private final Span number = new Span();

    CodeLine(CodeEntry entry, Runnable chosen) {
        var dot = new Span();
        dot.addClassName(entry.code().codable() ? "code-dot" : "code-group-dot");
        dot.getStyle().set("--colour", "var(--code-" + entry.code().colour() + ")");
        var name = new Span(entry.name());
        name.addClassName("code-name");
        number.addClassName("code-count");
        count(entry.applications());
        var button = new NativeButton("", click -> chosen.run());
        button.add(dot, name, number);
        button.addClassName("code-line");
        button.getStyle().set("--depth", Integer.toString(entry.depth()));
        var definition = entry.code().definition();
        button.setTitle(definition == null ? entry.name() : entry.name() + "\n" + definition);
        add(button);
        getElement().setAttribute("role", "listitem");
    }

    void count(long applications) {
        number.setText(applications == 0 ? "" : Long.toString(applications));
        number.setTitle(applications == 0 ? "" : getTranslation("coding.codes.count", applications));
    }
}
