package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.pilothouse.notelog.LogChoices;
import org.pilothouse.notelog.ToolUse;

/** Type, tool, go: what was used last is chosen already, so that the usual note is one tap. */
class StartNote extends Section {
    final RadioButtonGroup<LogChoices.Type> type = new RadioButtonGroup<>();
    final RadioButtonGroup<LogChoices.Tool> tool = new RadioButtonGroup<>();
    final Button go = new Button();
    final Button more = new Button();

    /** As many as leave room for the tool above the thumb on a small phone. */
    private static final int USUAL = 4;

    private final LogChoices choices;

    /** @param busy runs since its clinician came to the page */
    StartNote(LogChoices choices, TodayTaps taps, Stopwatch busy) {
        this.choices = choices;
        addClassNames("panel", "start-note");
        type.setLabel(getTranslation("notelog.type"));
        type.addClassName("chips");
        offer(choices);
        type.setItemLabelGenerator(LogChoices.Type::label);
        tool.setLabel(getTranslation("notelog.tool"));
        tool.addClassName("chips");
        tool.setItems(choices.tools());
        tool.setItemLabelGenerator(each -> Labels.tool(this, each));
        choices.types().stream().findFirst().ifPresent(type::setValue);
        choices.tools().stream().findFirst().ifPresent(tool::setValue);
        go.setText(getTranslation("notelog.start"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClassNames("big", "go");
        go.addClickListener(tap -> taps.start(
                type.getValue(),
                tool.getOptionalValue().map(LogChoices.Tool::name).orElse(ToolUse.NONE),
                busy.lap()));
        add(type);
        if (choices.types().size() > USUAL + 1) {
            add(more);
        }
        if (choices.asksForTool()) {
            add(tool);
        }
        add(go);
    }

    boolean fits(LogChoices now) {
        return choices.equals(now);
    }

    /** The usual types, and the others one tap away; one more alone is not worth a tap. */
    private void offer(LogChoices choices) {
        var all = choices.types();
        type.setItems(all.size() > USUAL + 1 ? all.subList(0, USUAL) : all);
        more.setText(getTranslation("notelog.more-types", all.size() - USUAL));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassNames("big", "more-types");
        more.addClickListener(tap -> {
            var chosen = type.getValue();
            type.setItems(all);
            type.setValue(chosen);
            more.removeFromParent();
        });
    }
}
