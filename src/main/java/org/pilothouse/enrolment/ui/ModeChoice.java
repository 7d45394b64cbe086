package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.pilothouse.enrolment.WithdrawalMode;

/** The three ways to leave, each with what it does and what it cannot do. */
class ModeChoice extends RadioButtonGroup<WithdrawalMode> {

    ModeChoice() {
        setLabel(getTranslation("enrolment.leave.mode"));
        setItems(WithdrawalMode.values());
        addClassName("mode-choice");
        setRenderer(new ComponentRenderer<>(mode -> {
            var name = new Span(getTranslation("enrolment.mode." + mode));
            name.addClassName("mode-name");
            var text = new Span(getTranslation("enrolment.mode." + mode + ".text"));
            text.addClassNames("muted", "small");
            var words = new Div(name, text);
            words.addClassName("mode");
            return words;
        }));
    }
}
