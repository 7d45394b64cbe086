package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.html.Span;

/** A participant ID in monospace. */
class CodeText extends Span {

    CodeText(String code) {
        super(code);
        addClassName("code");
    }
}
