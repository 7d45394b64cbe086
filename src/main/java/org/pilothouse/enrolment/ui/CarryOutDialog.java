package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.pilothouse.enrolment.WithdrawalLine;
import org.pilothouse.shared.PublishedReports.Published;

/** The last look before a withdrawal is carried out: how much goes, which published reports stay. */
class CarryOutDialog extends Dialog {
    final Checkbox understood = new Checkbox(getTranslation("enrolment.carry-out.understood"));
    final Button carryOut = new Button(getTranslation("enrolment.carry-out.confirm"));

    CarryOutDialog(
            WithdrawalLine line, Map<String, Long> counts, List<Published> published, ZoneId zone, Runnable execute) {
        setHeaderTitle(getTranslation("enrolment.carry-out.title", line.code()));
        addClassNames("form-dialog", "carry-out");
        setWidth("640px");
        add(
                new Paragraph(getTranslation("enrolment.mode." + line.mode() + ".officer")),
                new H3(getTranslation("enrolment.carry-out.goes")),
                new RemovedCounts(counts),
                new PublishedList(published, zone),
                understood);
        carryOut.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        carryOut.setEnabled(false);
        understood.addValueChangeListener(change -> carryOut.setEnabled(change.getValue()));
        carryOut.addClickListener(click -> {
            close();
            execute.run();
        });
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), carryOut);
    }
}
