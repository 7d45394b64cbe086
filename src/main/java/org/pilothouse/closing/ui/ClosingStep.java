package org.pilothouse.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One step: what it is, who takes it, whether it is done, and what the reader can do about it. */
class ClosingStep extends ListItem {

    /** @param done when it was done, in words, or null as long as it is not */
    ClosingStep(String step, @Nullable String done, Component... actions) {
        var state = new Span(done == null ? getTranslation("closing.open") : done);
        state.addClassName(done == null ? "muted" : "done");
        var who = new Span(getTranslation("closing." + step + ".who"));
        who.addClassNames("muted", "small");
        var panel = new Div(
                new H2(getTranslation("closing." + step)),
                new Paragraph(getTranslation("closing." + step + ".text")),
                state,
                new Div(who));
        panel.addClassNames("panel", "closing-step");
        panel.add(actions);
        add(panel);
    }
}
