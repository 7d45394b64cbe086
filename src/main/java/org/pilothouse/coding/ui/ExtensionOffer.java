package org.pilothouse.coding.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks whether a coding of the same code is to grow over a passage that it overlaps. */
class ExtensionOffer extends ConfirmDialog {

    /** @param answered told after either answer */
    ExtensionOffer(String code, Runnable extending, Runnable answered) {
        addClassName("extension-offer");
        setHeader(getTranslation("coding.extend.title", code));
        setText(getTranslation("coding.extend.text"));
        setCancelable(true);
        setCancelText(getTranslation("coding.extend.no"));
        setConfirmText(getTranslation("coding.extend.yes"));
        addConfirmListener(confirm -> extending.run());
        addConfirmListener(confirm -> answered.run());
        addCancelListener(cancel -> answered.run());
    }
}
