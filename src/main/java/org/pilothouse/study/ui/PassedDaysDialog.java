package org.pilothouse.study.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why days that have passed shall count for another phase after the plan was frozen. */
class PassedDaysDialog extends EditDialog {
    final TextArea reason;

    /** @param keep is given the reason and makes the change a deviation; what it refuses is said in the form */
    static PassedDaysDialog asking(Consumer<String> keep) {
        var form = new FormFields();
        return new PassedDaysDialog(form, form.deviationReason(), keep);
    }

    private PassedDaysDialog(FormFields form, TextArea reason, Consumer<String> keep) {
        super(form.getTranslation("study.passed.title"), form, () -> keep.accept(reason.getValue()));
        this.reason = reason;
        form.setMaxColumns(1);
        form.addComponentAsFirst(new Paragraph(getTranslation("study.passed.text")));
    }
}
