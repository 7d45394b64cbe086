package org.pilothouse.interview.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.InterviewType;
import org.pilothouse.interview.Interviews;
import org.pilothouse.interview.NewInterview;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** With whom, when and in which round an interview is held. */
class InterviewDialog extends Dialog {
    final TextField code = new TextField();
    final MultiSelectComboBox<ParticipantCode> participants = new MultiSelectComboBox<>();
    final IntegerField round = new IntegerField();
    final Select<InterviewType> type = new Select<>();
    final DatePicker date = new DatePicker();
    final IntegerField minutes = new IntegerField();
    final TextField guide = new TextField();
    final Button save = new Button();
    private final StudyId study;
    private final Interviews interviews;
    private boolean fresh = true;

    InterviewDialog(StudyId study, Interviews interviews, List<ParticipantCode> known, Runnable changed) {
        this.study = study;
        this.interviews = interviews;
        fields(known);
        var form = new FormLayout(code, type, participants, round, date, minutes, guide);
        form.setWidthFull();
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setAutoResponsive(true);
        form.setColspan(participants, 2);
        add(form);
        save.setText(getTranslation("interview.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (isComplete() && Refusals.told(this::keep)) {
                close();
                changed.run();
            }
        });
        getFooter().add(new Button(getTranslation("interview.cancel"), click -> close()), save);
    }

    void openNew() {
        setHeaderTitle(getTranslation("interview.add"));
        type.setValue(InterviewType.MID);
        round.setValue(1);
        open();
    }

    void open(InterviewLine line) {
        fresh = false;
        setHeaderTitle(getTranslation("interview.edit.title", line.code()));
        code.setValue(line.code());
        code.setReadOnly(true);
        participants.setValue(Set.copyOf(line.participants()));
        round.setValue(line.round());
        type.setValue(line.type());
        date.setValue(line.date());
        minutes.setValue(line.minutes());
        guide.setValue(Objects.requireNonNullElse(line.guideVersion(), ""));
        open();
    }

    private void fields(List<ParticipantCode> known) {
        code.setLabel(getTranslation("interview.code"));
        code.setMaxLength(40);
        code.setRequiredIndicatorVisible(true);
        participants.setLabel(getTranslation("interview.participants"));
        participants.setItems(known);
        participants.setRequiredIndicatorVisible(true);
        round.setLabel(getTranslation("interview.round"));
        round.setMin(1);
        round.setStepButtonsVisible(true);
        type.setLabel(getTranslation("interview.type"));
        type.setItems(InterviewType.values());
        type.setItemLabelGenerator(value -> getTranslation("interview.type." + value.name()));
        date.setLabel(getTranslation("interview.date"));
        date.setRequiredIndicatorVisible(true);
        minutes.setLabel(getTranslation("interview.minutes"));
        minutes.setMin(0);
        guide.setLabel(getTranslation("interview.guide"));
        guide.setMaxLength(40);
        participants.addValueChangeListener(change -> sayWhoIsNotRecorded());
        date.addValueChangeListener(change -> sayWhoIsNotRecorded());
        TextGuard.on(code, "interview.code");
        TextGuard.on(guide, "interview.guide");
    }

    /** Recordings are made elsewhere; who plans the conversation has to know before it. */
    private void sayWhoIsNotRecorded() {
        var day = date.getValue();
        var silent = day == null ? List.of() : interviews.notToBeRecorded(study, participants.getValue(), day);
        participants.setHelperText(
                silent.isEmpty()
                        ? ""
                        : getTranslation(
                                "interview.not-recorded",
                                silent.stream().map(Object::toString).collect(joining(", "))));
    }

    private boolean isComplete() {
        mark(code, code.getValue().isBlank());
        mark(participants, participants.getValue().isEmpty());
        mark(date, date.getValue() == null);
        mark(round, round.getValue() == null || round.getValue() < 1);
        return !code.isInvalid() && !participants.isInvalid() && !date.isInvalid() && !round.isInvalid();
    }

    private void mark(HasValidation field, boolean missing) {
        field.setErrorMessage(missing ? getTranslation("interview.missing") : "");
        field.setInvalid(missing);
    }

    private void keep() {
        var wanted = new NewInterview(
                code.getValue().strip(),
                participants.getValue(),
                round.getValue(),
                type.getValue(),
                date.getValue(),
                minutes.getValue(),
                guide.getValue().isBlank() ? null : guide.getValue().strip(),
                null);
        if (fresh) {
            interviews.record(study, wanted);
        } else {
            interviews.change(study, wanted);
        }
    }
}
