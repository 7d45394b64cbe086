package org.pilothouse.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** A list of buttons that the tabulator passes in one step; arrows go from line to line. */
@Tag("arrow-list")
@JsModule("./elements/arrow-list.ts")
class ArrowList extends Component implements HasComponents, HasStyle {
    ArrowList() {
        getElement().setAttribute("role", "list");
    }
}
