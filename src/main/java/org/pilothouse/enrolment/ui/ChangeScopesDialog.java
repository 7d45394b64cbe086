package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** The text in force with one's own choices, to choose anew and sign. */
class ChangeScopesDialog extends Dialog {
    final Button sign = new Button(getTranslation("enrolment.mine.change.sign"));

    ChangeScopesDialog(ConsentSheet sheet, Runnable agree) {
        setHeaderTitle(getTranslation("enrolment.mine.change"));
        addClassNames("form-dialog", "change-scopes");
        setWidth("760px");
        add(sheet);
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.addClickListener(click -> {
            if (sheet.isComplete()) {
                close();
            }
            agree.run();
        });
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), sign);
    }
}
