package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentMethod;
import org.pilothouse.enrolment.PaperConsent;
import org.pilothouse.enrolment.PaperConsents;
import org.pilothouse.enrolment.PaperConsents.Candidate;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** Writes down a consent that was given on paper or in words. */
class PaperConsentDialog extends Dialog {
    private final transient PaperConsents papers;
    private final StudyId study;
    private final transient Runnable whenRecorded;
    private byte @Nullable [] scan;
    final ComboBox<Candidate> person = new ComboBox<>();
    final Select<String> version = new Select<>();
    final DatePicker signedOn = new DatePicker();
    final RadioButtonGroup<ConsentMethod> method = new RadioButtonGroup<>();
    final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    final Button record = new Button(getTranslation("enrolment.paper.record"));

    PaperConsentDialog(PaperConsents papers, StudyId study, List<ConsentForm> forms, Runnable whenRecorded) {
        this.papers = papers;
        this.study = study;
        this.whenRecorded = whenRecorded;
        setHeaderTitle(getTranslation("enrolment.paper.consent"));
        addClassName("form-dialog");
        setWidth("640px");
        fill(forms.reversed().stream().map(ConsentForm::version).toList());
        var who = new Div(person, version);
        var when = new Div(signedOn, method);
        who.addClassName("field-row");
        when.addClassName("field-row");
        var hint = new Paragraph(getTranslation("enrolment.paper.consent.text"));
        hint.addClassNames("muted", "small");
        add(hint, who, when, scopes, upload());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.addClickListener(click -> record());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), record);
    }

    private void fill(List<String> versions) {
        person.setLabel(getTranslation("enrolment.paper.person"));
        person.setItems(papers.candidates(study));
        person.setItemLabelGenerator(PaperConsentDialog::words);
        person.addValueChangeListener(change -> offer(change.getValue()));
        version.setLabel(getTranslation("enrolment.consents.version"));
        version.setItems(versions);
        versions.stream().findFirst().ifPresent(version::setValue);
        signedOn.setLabel(getTranslation("enrolment.paper.signed-on"));
        method.setLabel(getTranslation("enrolment.consents.method"));
        method.setItems(ConsentMethod.PAPER, ConsentMethod.VERBAL_RECORDED);
        method.setItemLabelGenerator(way -> getTranslation("enrolment.method." + way));
        method.setValue(ConsentMethod.PAPER);
        scopes.setLabel(getTranslation("enrolment.consents.scopes"));
        scopes.setItemLabelGenerator(scope -> getTranslation("enrolment.scope." + scope));
        scopes.addThemeName("vertical");
        scopes.setVisible(false);
    }

    private static String words(@Nullable Candidate candidate) {
        if (candidate == null) {
            return "";
        }
        var code = candidate.code();
        return code == null ? candidate.name() : candidate.name() + " (" + code + ")";
    }

    private void offer(@Nullable Candidate candidate) {
        scopes.setVisible(candidate != null);
        scopes.setItems(
                candidate == null
                        ? List.of()
                        : candidate.offered().stream().sorted().toList());
    }

    private FileUpload upload() {
        var upload = new FileUpload(UploadHandler.inMemory((file, bytes) -> scan = bytes));
        upload.setAcceptedFileTypes(".pdf", "application/pdf");
        upload.setMaxFileSize(PaperConsents.LARGEST_SCAN);
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("enrolment.paper.scan.choose")));
        upload.setDropLabel(new Span(getTranslation("enrolment.paper.scan.drop")));
        upload.addFileRemovedListener(removed -> scan = null);
        upload.whenRefused(rejected -> Notify.problem("enrolment.paper.scan.rejected"));
        return upload;
    }

    private void record() {
        var candidate = person.getValue();
        var day = signedOn.getValue();
        Missing.at(person, candidate == null);
        Missing.at(signedOn, day == null);
        if (candidate == null || day == null) {
            return;
        }
        try {
            var code = papers.record(
                    study,
                    candidate.id(),
                    new PaperConsent(version.getValue(), day, method.getValue(), scopes.getValue(), scan));
            close();
            Notify.done("enrolment.paper.recorded", code.value());
            whenRecorded.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
