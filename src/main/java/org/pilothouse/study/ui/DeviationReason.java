package org.pilothouse.study.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.UnaryOperator;
import org.pilothouse.study.StudyDefinition;

/** Opens fields of a frozen plan for a change that is kept as a deviation, with its reason. */
class DeviationReason extends Div {
    final TextArea reason;
    final Button begin = new Button(getTranslation("study.deviation.begin"), click -> open());
    private final List<? extends HasValue<?, ?>> fields;
    private boolean frozen;

    DeviationReason(FormFields form, List<? extends HasValue<?, ?>> fields) {
        this.fields = List.copyOf(fields);
        reason = form.deviationReason();
        reason.setVisible(false);
        add(begin);
    }

    /** @param nowFrozen whether the fields are fixed; otherwise there is nothing to see here */
    void show(boolean nowFrozen) {
        frozen = nowFrozen;
        setVisible(frozen);
        fields.forEach(field -> field.setReadOnly(frozen));
    }

    private void open() {
        fields.forEach(field -> field.setReadOnly(false));
        reason.setVisible(true);
        reason.focus();
        begin.setVisible(false);
    }

    boolean isOpen() {
        return reason.isVisible();
    }

    void keep(Editing editing, UnaryOperator<StudyDefinition> change) {
        if (frozen && isOpen()) {
            editing.deviate(change, reason.getValue());
        } else {
            editing.change(change);
        }
    }
}
