package org.pilothouse.study.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.pilothouse.study.NewPilot.NewTool;
import org.pilothouse.study.ToolKind;

/** Name and sort of one of the tools of a new pilot. */
class ToolFields {
    final TextField name;
    final Select<ToolKind> kind;

    /** @param number first, second … as the fields are called */
    ToolFields(FormFields form, String number) {
        name = form.wide(form.required(number + "Tool", new TextField())); // with its kind a row
        kind = form.required(number + "ToolKind", Choices.of(ToolKind.class));
        kind.setValue("first".equals(number) ? ToolKind.GENERAL_PURPOSE_LLM : ToolKind.BESPOKE_FINE_TUNED_LLM);
    }

    void setVisible(boolean visible) {
        name.setVisible(visible);
        kind.setVisible(visible);
    }

    NewTool tool() {
        return new NewTool(name.getValue().strip(), kind.getValue());
    }
}
