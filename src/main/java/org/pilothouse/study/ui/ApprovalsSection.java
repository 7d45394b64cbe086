package org.pilothouse.study.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.ApprovalType;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Approval;

/** Who agreed to the pilot, for how long and on which conditions. */
class ApprovalsSection extends ListSection<Approval> {
    private final LocalDate today;

    ApprovalsSection(Editing editing, LocalDate today) {
        super("approvals", editing);
        this.today = today;
    }

    @Override
    List<Approval> items(StudyDefinition study) {
        return study.approvals();
    }

    @Override
    StudyDefinition with(StudyDefinition study, List<Approval> items) {
        return study.withApprovals(items);
    }

    @Override
    String name(Approval approval) {
        return Choices.words(this, approval.type());
    }

    @Override
    String details(Approval approval) {
        var time = approval.expiresOn() == null
                ? getTranslation("study.from", date(approval.issuedOn()))
                : getTranslation("study.from-to", date(approval.issuedOn()), date(approval.expiresOn()));
        var status = Choices.words(this, approval.statusOn(today));
        var suspended = approval.suspendedOn() == null
                ? null
                : getTranslation("study.approval.suspended", date(approval.suspendedOn()));
        return Stream.of(status, approval.reference(), time, suspended, approval.conditions())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    @Override
    Supplier<Approval> fields(FormFields form, @Nullable Approval approval) {
        var type = form.required("approval.type", Choices.of(ApprovalType.class));
        var reference = form.required("reference", new TextField());
        var issued = form.required("issuedOn", new DatePicker());
        var expires = form.optional("expiresOn", new DatePicker());
        var suspended = form.optional("suspendedOn", new DatePicker());
        suspended.setHelperText(getTranslation("study.field.suspendedOn.help"));
        var conditions = form.wide(form.optional("conditions", new TextArea()));
        if (approval != null) {
            type.setValue(approval.type());
            reference.setValue(approval.reference());
            issued.setValue(approval.issuedOn());
            expires.setValue(approval.expiresOn());
            suspended.setValue(approval.suspendedOn());
            conditions.setValue(Texts.orEmpty(approval.conditions()));
        }
        return () -> new Approval(
                type.getValue(),
                reference.getValue().strip(),
                issued.getValue(),
                expires.getValue(),
                Texts.orNull(conditions.getValue()),
                suspended.getValue());
    }
}
