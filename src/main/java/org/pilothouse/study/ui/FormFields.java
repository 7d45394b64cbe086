package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.TextGuard;
import org.pilothouse.study.StudyRefused;
import org.pilothouse.study.StudyRefused.Problem;

/**
 * A form whose fields bear the names of {@code study.yaml}, if need be after a prefix ({@code tool.kind}): what the study's
 * rules refuse is said at the field it is about.
 */
class FormFields extends FormLayout {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<String, HasValue<?, ?>> required = new LinkedHashMap<>();
    private final List<HasValue<?, ?>> inputs = new ArrayList<>();
    private final Paragraph general = new Paragraph();

    FormFields() {
        addClassName("study-form");
        setWidthFull();
        setAutoResponsive(true);
        setAutoRows(true);
        setExpandColumns(true);
        setExpandFields(true);
        general.addClassNames("notice", "harm");
        general.getElement().setAttribute("role", "alert");
    }

    <F extends Component & HasLabel & HasValidationProperties & HasValue<?, ?>> F optional(String name, F field) {
        field.setLabel(getTranslation("study.field." + name));
        fields.put(lastOf(name), field);
        inputs.add(field);
        if (field instanceof TextField line) {
            TextGuard.on(line, "study.text");
        } else if (field instanceof TextArea area) {
            TextGuard.on(area, "study.text");
        }
        add(field);
        return field;
    }

    <F extends Component & HasLabel & HasValidationProperties & HasValue<?, ?>> F required(String name, F field) {
        required.put(lastOf(name), field);
        field.setRequiredIndicatorVisible(true);
        return optional(name, field);
    }

    /** Why a frozen plan is changed; refused while it is shown and empty. */
    TextArea deviationReason() {
        var why = wide(required("deviation.reason", new TextArea()));
        why.setHelperText(getTranslation("study.deviation.reason.help"));
        return why;
    }

    /** Over all columns. */
    <F extends Component> F wide(F field) {
        setColspan(field, 2);
        return field;
    }

    /** Does the work if everything required is there; says at the fields what the study's rules refuse. */
    boolean submit(Runnable work) {
        fields.values().forEach(field -> complain(field, null));
        remove(general);
        var complete = inputs.stream().filter(this::isUnreadable).toList().isEmpty();
        for (var entry : required.entrySet()) {
            var value = entry.getValue().getValue();
            if (isShown(entry.getValue()) && (value == null || value.toString().isBlank())) {
                complain(fields.get(entry.getKey()), getTranslation("refused.StudyRefused.REQUIRED"));
                complete = false;
            }
        }
        return complete && accepted(work);
    }

    private static boolean isShown(HasValue<?, ?> field) {
        return !(field instanceof Component component) || component.isVisible();
    }

    /** What was typed and cannot be understood, such as a date, must not pass for an empty field. */
    private <V> boolean isUnreadable(HasValue<?, V> input) {
        if (!(input instanceof HasValidator<?>)
                || !(input instanceof HasValidationProperties field)
                || input.isEmpty() && required.containsValue(input)) {
            return false;
        }
        @SuppressWarnings("unchecked") // every field validates the type it holds
        var validator = ((HasValidator<V>) input).getDefaultValidator();
        var unreadable = validator
                .apply(input.getValue(), new ValueContext(new Binder<>(), (Component) input))
                .isError();
        if (unreadable) {
            complain(field, getTranslation("study.unreadable"));
        }
        return unreadable;
    }

    private boolean accepted(Runnable work) {
        try {
            work.run();
            return true;
        } catch (StudyRefused refused) {
            show(refused.problems());
            return false;
        }
    }

    private void show(List<Problem> problems) {
        for (var problem : problems) {
            var text = getTranslation(
                    "refused.StudyRefused." + problem.reason().name(),
                    problem.arguments().toArray());
            var field = fields.get(lastOf(problem.field()));
            if (field != null) {
                complain(field, text);
            } else {
                general.setText(text);
                addComponentAsFirst(wide(general));
            }
        }
    }

    /** {@code phases[2].end} is about the field {@code end}. */
    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void complain(@Nullable HasValidationProperties field, @Nullable String text) {
        if (field != null) {
            field.setInvalid(text != null);
            field.setErrorMessage(text == null ? "" : text);
        }
    }
}
