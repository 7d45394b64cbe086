package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.pilothouse.security.TextGuard;

/** A reason for not using a tool that is in no list may be said; nobody has to. */
class OtherReason extends TextField {
    private static final int AT_MOST = 300;

    OtherReason() {
        setLabel(getTranslation("notelog.other-reason"));
        setHelperText(getTranslation("notelog.other-reason.help"));
        setMaxLength(AT_MOST);
        setWidthFull();
        TextGuard.on(this, "told.words");
    }

    /** What it says, nothing where it is not asked. */
    String words() {
        return isVisible() ? getValue() : "";
    }
}
