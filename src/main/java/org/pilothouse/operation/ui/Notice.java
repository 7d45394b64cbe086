package org.pilothouse.operation.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence that needs a decision. */
class Notice extends Paragraph {

    Notice(String text) {
        super(text);
        addClassNames("notice", "decide");
    }
}
