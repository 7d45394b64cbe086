package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;

/** Takes from a part of the set-up whatever would change it, so that what cannot be changed does not look as if it could. */
final class ReadOnly {

    private ReadOnly() {}

    static <C extends Component> C made(C part) {
        switch (part) {
            case Button button -> button.setVisible(false);
            case PhaseTimeline timeline -> timeline.getElement().setAttribute("inert", true);
            case AllocationImport otherList -> otherList.setVisible(false);
            case BlocksForm blocks -> blocks.setVisible(false);
            case HasValue<?, ?> field -> field.setReadOnly(true);
            default -> part.getChildren().forEach(ReadOnly::made);
        }
        return part;
    }
}
