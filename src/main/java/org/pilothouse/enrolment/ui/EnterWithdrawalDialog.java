package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** Enters a withdrawal for somebody who asked by telephone or in person. */
class EnterWithdrawalDialog extends Dialog {
    final ComboBox<ParticipantCode> participant = new ComboBox<>(getTranslation("enrolment.code"));
    final ModeChoice mode = new ModeChoice();
    final Button enter = new Button(getTranslation("enrolment.withdrawals.enter.confirm"));

    EnterWithdrawalDialog(Withdrawals withdrawals, StudyId study, Runnable whenEntered) {
        setHeaderTitle(getTranslation("enrolment.withdrawals.enter"));
        addClassNames("form-dialog", "enter-withdrawal");
        setWidth("640px");
        participant.setItems(withdrawals.canLeave(study));
        add(new Paragraph(getTranslation("enrolment.withdrawals.enter.text")), participant, mode);
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> {
            Missing.at(participant, participant.isEmpty());
            Missing.at(mode, mode.isEmpty());
            if (participant.isEmpty() || mode.isEmpty()) {
                return;
            }
            try {
                withdrawals.enter(study, participant.getValue(), mode.getValue());
                close();
                Notify.done("enrolment.withdrawals.entered");
            } catch (Refused refusal) {
                Notify.refused(refusal);
            }
            whenEntered.run();
        });
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), enter);
    }
}
