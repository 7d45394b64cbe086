package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.enrolment.RetentionAction;
import org.pilothouse.enrolment.RetentionRule;
import org.pilothouse.enrolment.RetentionStart;

/** Changes how long something is kept; offers what makes sense for it and nothing else. */
class RetentionRuleDialog extends Dialog {
    final IntegerField months = new IntegerField(getTranslation("enrolment.retention.months"));
    final Select<RetentionStart> start = new Select<>();
    final Select<RetentionAction> action = new Select<>();
    final Button save = new Button(getTranslation("enrolment.retention.save"));

    RetentionRuleDialog(RetentionRule rule, Consumer<RetentionRule> change) {
        setHeaderTitle(getTranslation("enrolment.retention.class." + rule.of()));
        addClassName("form-dialog");
        setWidth("480px");
        var range = getTranslation("enrolment.retention.months.range", RetentionRule.LONGEST);
        months.setHelperText(range);
        months.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(range)
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        months.setRequiredIndicatorVisible(true);
        months.setMin(0);
        months.setMax(RetentionRule.LONGEST);
        months.setStepButtonsVisible(true);
        months.setValue(rule.keepMonths());
        choice(start, "enrolment.retention.start", rule.of().starts(), rule.start());
        choice(action, "enrolment.retention.action", rule.of().actions(), rule.action());
        add(months, start, action);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(rule, change));
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), save);
    }

    private void save(RetentionRule rule, Consumer<RetentionRule> change) {
        if (months.getValue() == null || months.isInvalid()) {
            months.focus();
            return;
        }
        close();
        change.accept(new RetentionRule(rule.of(), months.getValue(), start.getValue(), action.getValue()));
    }

    private <T extends Enum<T>> void choice(Select<T> field, String key, List<T> offered, T chosen) {
        field.setLabel(getTranslation(key));
        field.setItems(offered);
        field.setItemLabelGenerator(one -> getTranslation(key + "." + one));
        field.setValue(chosen);
        field.setVisible(offered.size() > 1);
    }
}
