package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.shell.Format;

/** One part of the set-up: what it is, why it matters, and what stands there. */
abstract class Section extends Div {
    private final Div head = new Div();

    Section(String key) {
        addClassName("setup-section");
        var sentence = new Paragraph(getTranslation("study.part." + key + ".text"));
        sentence.addClassName("muted");
        head.addClassName("setup-head");
        head.add(new Div(new H2(getTranslation("study.part." + key)), sentence));
        add(head);
    }

    void action(Component button) {
        head.add(button);
    }

    String date(java.time.LocalDate day) {
        return Format.date(day, getLocale());
    }
}
