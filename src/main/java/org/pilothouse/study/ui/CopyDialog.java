package org.pilothouse.study.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.study.PilotCopy;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** Asks for what is different in a pilot like this one. */
class CopyDialog extends EditDialog {

    CopyDialog(CopyingPilots copies, StudyId study, StudyDefinition source) {
        this(copies, study, source, new FormFields());
    }

    private CopyDialog(CopyingPilots copies, StudyId study, StudyDefinition source, FormFields form) {
        this(copies, study, form, new Fields(form, source));
    }

    private CopyDialog(CopyingPilots copies, StudyId study, FormFields form, Fields fields) {
        super(UI.getCurrent().getTranslation("study.copy"), form, () -> copy(copies, study, fields.read()));
        addComponentAsFirst(new Paragraph(getTranslation("study.copy.text")));
    }

    private static void copy(CopyingPilots copies, StudyId study, PilotCopy wanted) {
        try {
            copies.copy(study, wanted);
            Notify.done("study.new.created");
            UI.getCurrent().navigate("studies/" + wanted.code() + "/overview");
        } catch (AccessRefused refused) {
            Notify.refused(refused);
        }
    }

    private static class Fields {
        private final TextField title;
        private final TextField code;
        private final DatePicker firstDay;
        private final EmailField officer;

        Fields(FormFields form, StudyDefinition source) {
            title = form.wide(form.required("title", new TextField()));
            code = form.required("code", new TextField());
            firstDay = form.required("firstDay", new DatePicker());
            officer = form.wide(form.required("privacyOfficer", new EmailField()));
            title.setValue(source.title());
            source.phases().stream()
                    .map(Phase::end)
                    .max(java.time.LocalDate::compareTo)
                    .ifPresent(end -> firstDay.setValue(end.plusDays(1)));
        }

        PilotCopy read() {
            return new PilotCopy(
                    code.getValue().strip(), title.getValue().strip(), firstDay.getValue(), officer.getValue());
        }
    }
}
