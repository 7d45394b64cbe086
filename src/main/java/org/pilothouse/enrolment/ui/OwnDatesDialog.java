package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.ParticipantDates;
import org.pilothouse.enrolment.TimeAway;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** Enters a late start or days away for one participant. */
class OwnDatesDialog extends Dialog {
    private final transient ParticipantDates dates;
    private final transient StudyId study;
    final ComboBox<ParticipantCode> participant = new ComboBox<>(getTranslation("enrolment.code"));
    final Select<String> phase = new Select<>();
    final DatePicker from = new DatePicker(getTranslation("enrolment.away.from"));
    final DatePicker until = new DatePicker(getTranslation("enrolment.away.until"));
    final Button save = new Button(getTranslation("enrolment.dates.save"));

    OwnDatesDialog(
            ParticipantDates dates,
            StudyId study,
            List<ParticipantCode> people,
            List<String> phases,
            Runnable whenSaved) {
        this.dates = dates;
        this.study = study;
        setHeaderTitle(getTranslation("enrolment.dates.add"));
        addClassName("form-dialog");
        setWidth("560px");
        participant.setItems(people);
        phase.setLabel(getTranslation("enrolment.dates.what"));
        phase.setItems(phases);
        phase.setEmptySelectionAllowed(true);
        phase.setEmptySelectionCaption(getTranslation("enrolment.dates.away"));
        phase.setItemLabelGenerator(name -> name == null ? getTranslation("enrolment.dates.away") : name);
        phase.setHelperText(getTranslation("enrolment.dates.what.text"));
        var days = new Div(from, until);
        days.addClassName("field-row");
        add(participant, phase, days);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(whenSaved));
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), save);
    }

    private void save(Runnable whenSaved) {
        Missing.at(participant, participant.isEmpty());
        Missing.at(from, from.isEmpty());
        Missing.at(until, until.isEmpty());
        if (participant.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return;
        }
        var code = participant.getValue();
        try {
            if (phase.isEmpty()) {
                dates.addAway(study, new TimeAway(code, from.getValue(), until.getValue()));
            } else {
                dates.set(study, new OwnPhase(code, phase.getValue(), from.getValue(), until.getValue()));
            }
            close();
            whenSaved.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
