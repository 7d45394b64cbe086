package org.pilothouse.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** A form in a dialog that closes once its work is accepted. */
class EditDialog extends Dialog {

    EditDialog(String title, FormFields form, Runnable work) {
        setHeaderTitle(title);
        setWidth("min(560px, 94vw)");
        add(form);
        var save = new Button(getTranslation("study.save"), click -> {
            if (form.submit(work)) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("study.cancel"), click -> close()), save);
    }
}
