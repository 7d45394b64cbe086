package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.shared.PublishedReports.Published;

/** Leaving: no reason is asked for; what each way does, what stays, and that there is no way back. */
class LeaveDialog extends Dialog {
    final ModeChoice mode = new ModeChoice();
    final Checkbox understood = new Checkbox(getTranslation("enrolment.leave.understood"));
    final Button leave = new Button(getTranslation("enrolment.leave.confirm"));

    LeaveDialog(List<Published> published, ZoneId zone, Consumer<WithdrawalMode> leaving) {
        setHeaderTitle(getTranslation("enrolment.leave.title"));
        addClassNames("form-dialog", "leave-dialog");
        setWidth("640px");
        add(
                new Paragraph(getTranslation("enrolment.leave.no-reason")),
                mode,
                new PublishedList(published, zone),
                understood);
        leave.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        leave.setEnabled(false);
        mode.addValueChangeListener(change -> update());
        understood.addValueChangeListener(change -> update());
        leave.addClickListener(click -> {
            close();
            leaving.accept(mode.getValue());
        });
        getFooter().add(new Button(getTranslation("enrolment.leave.stay"), click -> close()), leave);
    }

    private void update() {
        leave.setEnabled(mode.getValue() != null && understood.getValue());
    }
}
