package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.timer.TimerState;

/** While a drawn note is written: which step is it? A tap when it changes, and the clock does the rest. */
class StepTaps extends Div {
    private static final List<StepKind> BY_HAND =
            List.of(StepKind.PREPARE, StepKind.COMPOSE, StepKind.NAVIGATE, StepKind.SIGN);
    private static final List<StepKind> WITH_TOOL =
            List.of(StepKind.PREPARE, StepKind.INPUT, StepKind.GENERATE, StepKind.EDIT, StepKind.SIGN);

    final Button more = new Button();
    final Div chips = new Div();
    private final Map<StepKind, Button> buttons = new EnumMap<>(StepKind.class);
    private final transient Consumer<StepKind> begins;

    /**
     * @param usual the steps this clinician usually takes, which stand first
     * @param begins is told of the step that begins
     */
    StepTaps(TimerState timer, List<StepKind> usual, Consumer<StepKind> begins) {
        this.begins = begins;
        addClassName("step-taps");
        chips.addClassName("step-chips");
        var first = new LinkedHashSet<>(usual.isEmpty() ? usual(timer) : usual);
        first.forEach(kind -> chips.add(chip(kind)));
        more.setText(getTranslation("notelog.more-steps"));
        more.addClassName("big");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(tap -> others());
        add(new H3(getTranslation("notelog.which-step")), chips, more);
        update(timer);
    }

    final void update(TimerState now) {
        if (now.step() != null && !buttons.containsKey(now.step())) {
            chips.add(chip(now.step()));
        }
        buttons.forEach((kind, chip) -> {
            chip.getElement().setAttribute("aria-pressed", String.valueOf(kind == now.step()));
            chip.setClassName("is-now", kind == now.step());
        });
    }

    private static List<StepKind> usual(TimerState timer) {
        return ToolUse.isTool(timer.tool()) ? WITH_TOOL : BY_HAND;
    }

    private void others() {
        Arrays.stream(StepKind.values())
                .filter(kind -> !buttons.containsKey(kind))
                .forEach(kind -> chips.add(chip(kind)));
        more.setVisible(false);
    }

    private Button chip(StepKind kind) {
        var chip = new Button(Labels.of(this, kind), tap -> begins.accept(kind));
        chip.getElement().setAttribute("aria-pressed", "false");
        buttons.put(kind, chip);
        return chip;
    }
}
