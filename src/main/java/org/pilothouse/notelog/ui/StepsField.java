package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;

/** The steps of a note in the order they were taken, each with its minutes; a tap adds one. */
class StepsField extends Details {
    private static final double A_DAY = 960;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Runnable changed;
    final Div chips = new Div();
    final Button asUsual = new Button();

    /** One step being told. */
    private record Row(StepKind kind, @Nullable String artefact, NumberField minutes, Div line) {}

    /** @param usual the steps this clinician usually takes, empty when it did not say */
    StepsField(List<StepEntry> steps, List<StepKind> usual, Runnable changed) {
        this.changed = changed;
        addClassName("steps-field");
        setSummaryText(getTranslation("notelog.steps"));
        list.addClassName("steps");
        chips.addClassName("step-chips");
        Arrays.stream(StepKind.values()).forEach(kind -> chips.add(chip(kind)));
        asUsual.setText(getTranslation("notelog.as-usual"));
        asUsual.addClassNames("big", "as-usual");
        asUsual.setVisible(!usual.isEmpty() && steps.isEmpty());
        asUsual.addClickListener(tap -> {
            usual.forEach(kind -> add(kind, null, null));
            asUsual.setVisible(false);
            changed.run();
        });
        add(asUsual, list, chips);
        steps.forEach(step -> add(step.step(), step.artefact(), step.minutes()));
        setOpened(!steps.isEmpty() || !usual.isEmpty());
    }

    /** The steps that were tapped; one whose minutes are not given counts none: it tells the order. */
    List<StepEntry> steps() {
        var steps = new ArrayList<StepEntry>();
        for (var row : rows) {
            var minutes = row.minutes().getValue();
            steps.add(new StepEntry(
                    steps.size() + 1, row.kind(), row.artefact(), minutes == null ? 0 : Math.max(0, minutes)));
        }
        return steps;
    }

    private Button chip(StepKind kind) {
        var chip = new Button(Labels.of(this, kind), VaadinIcon.PLUS.create(), tap -> {
            add(kind, null, null).focus();
            changed.run();
        });
        chip.addClassName("chip");
        return chip;
    }

    private NumberField add(StepKind kind, @Nullable String artefact, @Nullable Double minutes) {
        var field = new NumberField();
        field.setAriaLabel(getTranslation("notelog.step-minutes", Labels.of(this, kind)));
        field.setSuffixComponent(new Span(getTranslation("notelog.min")));
        field.setMin(0);
        field.setMax(A_DAY);
        field.setValue(minutes == null || minutes == 0 ? null : minutes);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create());
        remove.setAriaLabel(getTranslation("notelog.step-remove", Labels.of(this, kind)));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(new Span(Labels.of(this, kind)), field, remove);
        line.addClassName("step");
        var row = new Row(kind, artefact, field, line);
        remove.addClickListener(tap -> {
            rows.remove(row);
            list.remove(line);
            changed.run();
        });
        rows.add(row);
        list.add(line);
        return field;
    }
}
