package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.List;
import org.pilothouse.notelog.OtherWork;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.WorkEntry;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Missing;

/** Documentation work that is no note: what, doing what, how long. Three taps and a number. */
class WorkDialog extends Dialog {
    private static final double MINUTES_AT_MOST = 960;

    private static final List<StepKind> DOING =
            List.of(StepKind.NAVIGATE, StepKind.DUPLICATE, StepKind.COMPOSE, StepKind.PREPARE, StepKind.WAIT);

    final RadioButtonGroup<String> artefact = new RadioButtonGroup<>();
    final RadioButtonGroup<StepKind> doing = new RadioButtonGroup<>();
    final NumberField minutes = new NumberField();
    final DatePicker day = new DatePicker();
    final Paragraph problem = new Paragraph();
    final Button save = new Button();

    WorkDialog(StudyId study, OtherWork work, LocalDate today, Runnable saved) {
        addClassName("note-dialog");
        setHeaderTitle(getTranslation("notelog.work"));
        artefact.setLabel(getTranslation("notelog.work.what"));
        artefact.addClassName("chips");
        artefact.setItems(Labels.ARTEFACTS);
        artefact.setItemLabelGenerator(code -> Labels.artefact(this, code));
        doing.setLabel(getTranslation("notelog.work.doing"));
        doing.addClassName("chips");
        doing.setItems(DOING);
        doing.setItemLabelGenerator(kind -> Labels.of(this, kind));
        doing.setValue(StepKind.NAVIGATE);
        minutes.setLabel(getTranslation("notelog.minutes-label"));
        minutes.setSuffixComponent(new Span(getTranslation("notelog.min")));
        day.setLabel(getTranslation("notelog.day"));
        day.setMax(today);
        day.setValue(today);
        problem.addClassNames("notice", "harm");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(artefact, doing, minutes, day, problem);
        form.addClassName("note-form");
        add(form);
        save.setText(getTranslation("notelog.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClassName("big");
        save.addClickListener(tap -> keep(study, work, saved));
        var cancel = new Button(getTranslation("notelog.cancel"), tap -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.addClassName("big");
        getFooter().add(cancel, save);
    }

    private void keep(StudyId study, OtherWork work, Runnable saved) {
        var took = minutes.getValue();
        var on = day.getValue();
        Missing.at(artefact, artefact.getValue() == null);
        artefact.setErrorMessage(getTranslation("notelog.want.artefact"));
        minutes.setInvalid(took == null || took < 0 || took > MINUTES_AT_MOST);
        minutes.setErrorMessage(getTranslation("notelog.want.minutes-said"));
        Missing.at(day, on == null);
        if (artefact.isInvalid() || minutes.isInvalid() || took == null || on == null) {
            return;
        }
        try {
            work.record(study, new WorkEntry(on, artefact.getValue(), doing.getValue(), took));
            close();
            saved.run();
        } catch (Refused refusal) {
            problem.setText(
                    getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
            problem.setVisible(true);
        }
    }
}
