package org.pilothouse.closing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** The last look before a pilot is closed, which cannot be taken back. */
class CloseDialog extends Dialog {
    final Checkbox understood = new Checkbox(getTranslation("closing.close.understood"));
    final Button confirm = new Button(getTranslation("closing.close.confirm"));

    CloseDialog(Runnable close) {
        setHeaderTitle(getTranslation("closing.close.title"));
        addClassNames("form-dialog");
        setWidth("560px");
        add(new Paragraph(getTranslation("closing.close.text")), understood);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.setEnabled(false);
        understood.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
        confirm.addClickListener(click -> {
            close();
            close.run();
        });
        getFooter().add(new Button(getTranslation("closing.close.cancel"), click -> close()), confirm);
    }
}
