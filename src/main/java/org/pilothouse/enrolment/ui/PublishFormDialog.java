package org.pilothouse.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import org.pilothouse.enrolment.ConsentForm;
import org.pilothouse.enrolment.ConsentRegistry;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.FileUpload;
import org.pilothouse.shell.Missing;
import org.pilothouse.shell.Notify;

/** Takes a new version of the consent text. */
class PublishFormDialog extends Dialog {
    private static final int LARGEST_FILE = 512 * 1024;

    private final transient ConsentRegistry registry;
    private final transient StudyId study;
    private final transient Runnable whenPublished;
    final TextField version = new TextField(getTranslation("enrolment.consents.version"));
    final DatePicker effectiveFrom = new DatePicker(getTranslation("enrolment.form.effective"));
    final Checkbox material = new Checkbox(getTranslation("enrolment.form.is-material"));
    final TextArea text = new TextArea(getTranslation("enrolment.form.text"));
    final Button publish = new Button(getTranslation("enrolment.form.publish"));

    PublishFormDialog(ConsentRegistry registry, StudyId study, Runnable whenPublished) {
        this.registry = registry;
        this.study = study;
        this.whenPublished = whenPublished;
        setHeaderTitle(getTranslation("enrolment.form.new"));
        addClassName("form-dialog");
        setWidth("760px");
        material.setHelperText(getTranslation("enrolment.form.is-material.text"));
        text.setHelperText(getTranslation("enrolment.form.text.help"));
        text.setWidthFull();
        text.setMinRows(10);
        text.setMaxRows(18);
        TextGuard.on(version, "consent.version");
        TextGuard.on(text, "consent.text");
        var facts = new Div(version, effectiveFrom);
        facts.addClassName("field-row");
        var immutable = new Paragraph(getTranslation("enrolment.form.immutable"));
        immutable.addClassNames("muted", "small");
        add(immutable, facts, material, text, upload());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> publish());
        getFooter().add(new Button(getTranslation("enrolment.cancel"), click -> close()), publish);
    }

    private FileUpload upload() {
        var upload = new FileUpload(
                UploadHandler.inMemory((file, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8))));
        upload.setAcceptedFileTypes(".txt", ".md", "text/plain");
        upload.setMaxFileSize(LARGEST_FILE);
        upload.setMaxFiles(1);
        return upload;
    }

    private void publish() {
        var day = effectiveFrom.getValue();
        Missing.at(effectiveFrom, day == null);
        if (day == null) {
            return;
        }
        try {
            registry.publish(
                    study, new ConsentForm(version.getValue().strip(), day, material.getValue(), text.getValue()));
            close();
            Notify.done("enrolment.form.published", version.getValue().strip());
            whenPublished.run();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
