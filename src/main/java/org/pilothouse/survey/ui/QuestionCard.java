package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.pilothouse.survey.instrument.AnswerProblem;
import org.pilothouse.survey.instrument.Item;

/** One question with its control and, where something is wrong, a sentence that says what. */
class QuestionCard extends Div {
    private final transient Item item;
    final transient AnswerInput input;
    private final Span number = new Span();
    private final Div error = new Div();

    QuestionCard(Item item) {
        this.item = item;
        input = AnswerInput.of(item);
        addClassName("survey-question");
        setId("question-" + item.name());
        var label = new Paragraph(number, new Span(item.label()));
        label.addClassName("survey-label");
        label.setId("label-" + item.name());
        add(label);
        if (!item.required()) {
            var optional = new Span(getTranslation("survey.optional"));
            optional.addClassNames("small", "muted");
            label.add(optional);
        }
        if (item.hint() != null) {
            var hint = new Paragraph(item.hint());
            hint.addClassNames("small", "muted");
            add(hint);
        }
        var control = input.component();
        if (control instanceof HasAriaLabel field) {
            field.setAriaLabelledBy("label-" + item.name());
        } else {
            control.getElement().setAttribute("aria-labelledby", "label-" + item.name());
        }
        error.addClassName("survey-error");
        error.getElement().setAttribute("role", "alert");
        add(control, error);
    }

    /** Its place among the questions that are asked. */
    void number(int place) {
        number.setText(place + " ");
    }

    Item item() {
        return item;
    }

    /** Removes what was said to be wrong. */
    void clearProblem() {
        error.removeAll();
        removeClassName("survey-question-wrong");
    }

    void tell(AnswerProblem.Kind kind) {
        var constraint = kind == AnswerProblem.Kind.CONSTRAINT ? item.constraintMessage() : null;
        say(constraint == null ? getTranslation("survey.problem." + kind.name()) : constraint);
    }

    void tellIdentifying() {
        say(getTranslation("survey.problem.IDENTIFIES_SOMEBODY"));
    }

    private void say(String text) {
        error.setText(text);
        addClassName("survey-question-wrong");
    }

    void focus() {
        scrollIntoView();
        if (input.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
