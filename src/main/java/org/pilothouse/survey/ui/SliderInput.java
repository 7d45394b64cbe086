package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.DecimalSlider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.Steps;

/** A mark to move along many steps. It starts in the middle without being an answer: whoever means the middle says so. */
class SliderInput extends AnswerInput {
    final DecimalSlider slider;
    final Button middle = new Button();
    private final Span state = new Span();
    private final Div component = new Div();
    private final transient Steps steps;
    private final transient List<Runnable> listeners = new ArrayList<>();
    private boolean answered;
    private boolean showing;

    SliderInput(Item item, Steps steps) {
        this.steps = steps;
        slider = new DecimalSlider(steps.first().doubleValue(), steps.last().doubleValue());
        slider.setStep(steps.step().doubleValue());
        slider.setAriaLabel(item.label());
        slider.setMinMaxVisible(true);
        slider.setWidthFull();
        slider.setValue(centre());
        slider.addValueChangeListener(moved -> {
            if (!showing) {
                answered();
            }
        });
        middle.setText(component.getTranslation("survey.slider.middle"));
        middle.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        middle.addClickListener(click -> answered());
        state.addClassNames("survey-slider-state", "number");
        var foot = new Div(state, middle);
        foot.addClassName("survey-slider-foot");
        component.addClassName("survey-slider");
        component.add(slider, foot);
        describe();
    }

    @Override
    Component component() {
        return component;
    }

    @Override
    String answer() {
        return answered ? nearest(slider.getValue()).toPlainString() : "";
    }

    @Override
    void show(String answer) {
        showing = true;
        answered = !answer.isEmpty();
        slider.setValue(answered ? Double.parseDouble(answer) : centre());
        showing = false;
        describe();
    }

    @Override
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void answered() {
        answered = true;
        describe();
        listeners.forEach(Runnable::run);
    }

    private void describe() {
        middle.setVisible(!answered);
        component.setClassName("survey-slider-open", !answered);
        state.setText(answered ? answer() : component.getTranslation("survey.slider.open"));
    }

    private double centre() {
        var half = steps.first().add(steps.last()).divide(BigDecimal.valueOf(2));
        return nearest(half.doubleValue()).doubleValue();
    }

    private BigDecimal nearest(double value) {
        var count = BigDecimal.valueOf(value).subtract(steps.first()).divide(steps.step(), 0, RoundingMode.HALF_UP);
        return steps.first().add(count.multiply(steps.step())).stripTrailingZeros();
    }
}
