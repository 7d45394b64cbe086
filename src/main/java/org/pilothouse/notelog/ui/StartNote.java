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

    StartNote(LogChoices choices, TodayTaps taps) {
        addClassNames("panel", "start-note");
        type.setLabel(getTranslation("notelog.type"));
        type.addClassName("chips");
        type.setItems(choices.types());
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
                tool.getOptionalValue().map(LogChoices.Tool::name).orElse(ToolUse.NONE)));
        add(type);
        if (choices.asksForTool()) {
            add(tool);
        }
        add(go);
    }
}
