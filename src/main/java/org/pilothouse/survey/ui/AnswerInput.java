package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pilothouse.security.TextGuard;
import org.pilothouse.survey.instrument.Choice;
import org.pilothouse.survey.instrument.Item;
import org.pilothouse.survey.instrument.Steps;

/** The control for one item, speaking in answers as they are stored; an empty answer is none. */
abstract class AnswerInput {
    private static final int MOST_BUTTONS = 11;

    /** The control itself. */
    abstract Component component();

    abstract String answer();

    abstract void show(String answer);

    abstract void onChange(Runnable listener);

    static AnswerInput of(Item item) {
        return switch (item.type()) {
            case SELECT_ONE -> choice(item.choices(), false);
            case RANGE -> range(item);
            case SELECT_MULTIPLE -> several(item.choices());
            case TEXT -> text(item);
            case INTEGER, DECIMAL -> number();
            case DATE -> date();
            case ACKNOWLEDGE -> acknowledge(item);
            case NOTE -> throw new IllegalArgumentException("a note is not answered");
        };
    }

    private static AnswerInput range(Item item) {
        var steps = item.steps();
        if (steps == null) {
            throw new IllegalArgumentException("a range has steps");
        }
        return steps.count() <= MOST_BUTTONS ? choice(buttons(steps), true) : new SliderInput(item, steps);
    }

    private static List<Choice> buttons(Steps steps) {
        return IntStream.range(0, steps.count())
                .mapToObj(step -> steps.first().add(steps.step().multiply(BigDecimal.valueOf(step))))
                .map(BigDecimal::toPlainString)
                .map(value -> new Choice(value, value))
                .toList();
    }

    private static AnswerInput choice(List<Choice> choices, boolean inARow) {
        var group = new RadioButtonGroup<Choice>();
        group.setItems(choices);
        group.setItemLabelGenerator(Choice::label);
        if (inARow) {
            group.addClassName("survey-scale");
        }
        return new Simple<>(
                group,
                group,
                Choice::name,
                answer -> choices.stream()
                        .filter(choice -> choice.name().equals(answer))
                        .findFirst()
                        .orElse(null));
    }

    private static AnswerInput several(List<Choice> choices) {
        var group = new CheckboxGroup<Choice>();
        group.setItems(choices);
        group.setItemLabelGenerator(Choice::label);
        return new Simple<Set<Choice>>(
                group,
                group,
                chosen -> choices.stream()
                        .filter(chosen::contains)
                        .map(Choice::name)
                        .collect(Collectors.joining(" ")),
                answer -> {
                    var names = new HashSet<>(Arrays.asList(answer.split(" ")));
                    return choices.stream()
                            .filter(choice -> names.contains(choice.name()))
                            .collect(Collectors.toSet());
                });
    }

    private static AnswerInput text(Item item) {
        if (item.multiline()) {
            var area = new TextArea();
            area.setWidthFull();
            area.setMinRows(3);
            area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            TextGuard.on(area, "survey.answer");
            return new Simple<>(area, area, text -> text, text -> text);
        }
        var field = new TextField();
        field.setWidthFull();
        TextGuard.on(field, "survey.answer");
        return new Simple<>(field, field, text -> text, text -> text);
    }

    private static AnswerInput number() {
        var field = new BigDecimalField();
        return new Simple<>(field, field, BigDecimal::toPlainString, BigDecimal::new);
    }

    private static AnswerInput date() {
        var field = new DatePicker();
        return new Simple<>(field, field, LocalDate::toString, LocalDate::parse);
    }

    private static AnswerInput acknowledge(Item item) {
        var box = new Checkbox(item.label());
        return new Simple<>(
                box, box, ticked -> ticked ? Item.ACKNOWLEDGED : "", answer -> answer.equals(Item.ACKNOWLEDGED));
    }

    /** A field of which every value is an answer and the empty value none. */
    private static final class Simple<V> extends AnswerInput {
        private final Component component;
        private final HasValue<?, V> field;
        private final Written<V> written;
        private final Read<V> read;

        Simple(Component component, HasValue<?, V> field, Written<V> written, Read<V> read) {
            this.component = component;
            this.field = field;
            this.written = written;
            this.read = read;
        }

        @Override
        Component component() {
            return component;
        }

        @Override
        String answer() {
            return field.isEmpty() ? "" : written.of(field.getValue());
        }

        @Override
        void show(String answer) {
            var value = answer.isEmpty() ? null : read.of(answer);
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
        }

        @Override
        void onChange(Runnable listener) {
            field.addValueChangeListener(change -> listener.run());
        }
    }

    /** How a field's value is stored. */
    private interface Written<V> {
        String of(V value);
    }

    /** The value of a stored answer. */
    private interface Read<V> {
        @org.jspecify.annotations.Nullable V of(String answer);
    }
}
