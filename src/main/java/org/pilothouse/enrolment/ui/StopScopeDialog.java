package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.pilothouse.enrolment.Scope;

/** Asks once before a stream of data ends. */
class StopScopeDialog extends ConfirmDialog {

    StopScopeDialog(Scope scope, Runnable stop) {
        setHeader(getTranslation("enrolment.mine.stop.what", getTranslation("enrolment.scope." + scope + ".short")));
        setText(getTranslation("enrolment.mine.stop.text"));
        setConfirmText(getTranslation("enrolment.mine.stop.confirm"));
        setCancelable(true);
        setCancelText(getTranslation("enrolment.cancel"));
        addConfirmListener(confirmed -> stop.run());
    }
}
