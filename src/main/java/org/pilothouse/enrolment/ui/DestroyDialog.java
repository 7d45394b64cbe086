package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.enrolment.RetentionLine;

/** The last look before something is destroyed for good. */
class DestroyDialog extends Dialog {
    final Checkbox understood = new Checkbox(getTranslation("enrolment.retention.understood"));
    final Button confirm = new Button(getTranslation("enrolment.retention.confirm"));

    DestroyDialog(RetentionLine line, Runnable carryOut) {
        var of = line.rule().of();
        setHeaderTitle(getTranslation("enrolment.retention.class." + of));
        addClassNames("form-dialog", "carry-out");
        setWidth("560px");
        add(
                new Paragraph(getTranslation("enrolment.retention.class." + of + ".text")),
                new Paragraph(getTranslation("enrolment.retention.goes", line.entries())),
                understood);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);
        understood.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
        confirm.addClickListener(click -> {
            close();
            carryOut.run();
        });
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), confirm);
    }
}
