package org.pilothouse.study.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.UnaryOperator;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.study.StudyRefused.Reason;

/** The reason for letting days that have passed count for another phase of a frozen plan, in the form that does it: there once it is needed. */
final class PassedDays {
    private final TextArea reason;

    PassedDays(FormFields form) {
        reason = form.deviationReason();
        reason.setVisible(false);
    }

    /** @throws StudyRefused also where a reason is needed first; the field for it is there then and nothing typed is lost */
    void keep(Editing editing, UnaryOperator<StudyDefinition> change) {
        if (reason.isVisible()) {
            deviate(editing, change);
            return;
        }
        try {
            editing.changeInForm(change);
        } catch (StudyRefused refused) {
            if (refused.reason() == Reason.PASSED_DAYS_ARE_FROZEN) {
                reason.setVisible(true);
                reason.focus();
            }
            throw refused;
        }
    }

    private void deviate(Editing editing, UnaryOperator<StudyDefinition> change) {
        try {
            editing.deviate(change, reason.getValue());
        } catch (StudyRefused refused) {
            if (refused.reason() != Reason.NOTHING_CHANGED) {
                throw refused;
            }
            editing.changeInForm(change); // the days were set back meanwhile
        }
    }
}
