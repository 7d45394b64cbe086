package org.pilothouse.enrolment.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.pilothouse.enrolment.LetterKind;
import org.pilothouse.enrolment.LetterTemplate;
import org.pilothouse.enrolment.LetterTemplates;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Words one kind of letter, with a look at how it will read. */
class LetterForm extends Details {
    private final transient LetterTemplates templates;
    private final StudyId study;
    private final LetterKind kind;
    final TextField subject = new TextField(getTranslation("enrolment.letters.subject"));
    final TextArea text = new TextArea(getTranslation("enrolment.letters.text"));
    final Button save = new Button(getTranslation("enrolment.letters.save"), click -> save());
    final Button look = new Button(getTranslation("enrolment.letters.preview"), click -> look());

    LetterForm(LetterTemplates templates, StudyId study, LetterKind kind) {
        this.templates = templates;
        this.study = study;
        this.kind = kind;
        setSummaryText(getTranslation("enrolment.letter." + kind));
        subject.setWidthFull();
        text.setWidthFull();
        text.setMinRows(8);
        text.setHelperText(getTranslation(
                "enrolment.letters.placeholders",
                kind.placeholders().stream()
                        .sorted()
                        .map(word -> "{" + word + "}")
                        .collect(joining(" "))));
        TextGuard.on(subject, "letter.subject");
        TextGuard.on(text, "letter.text");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var standard = new Button(getTranslation("enrolment.letters.standard"), click -> standard());
        standard.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(save, look, standard);
        buttons.addClassName("row-actions");
        var form = new Div(subject, text, buttons);
        form.addClassName("letter-form");
        add(form);
        read();
    }

    private void read() {
        var template = templates.read(study, kind);
        subject.setValue(template.subject());
        text.setValue(template.text());
    }

    private LetterTemplate written() {
        return new LetterTemplate(subject.getValue(), text.getValue());
    }

    private void save() {
        try {
            templates.keep(study, kind, written());
            Notify.done("enrolment.letters.saved");
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }

    private void standard() {
        templates.forget(study, kind);
        read();
        Notify.done("enrolment.letters.standard.done");
    }

    private void look() {
        try {
            var letter = templates.preview(study, kind, written());
            var dialog = new Dialog(letter.subject());
            dialog.setWidth("640px");
            var words = new Pre(letter.text());
            words.addClassName("letter-preview");
            dialog.add(new Paragraph(getTranslation("enrolment.letters.preview.text")), words);
            dialog.getFooter()
                    .add(new Button(getTranslation("enrolment.letters.preview.close"), click -> dialog.close()));
            dialog.open();
        } catch (Refused refusal) {
            Notify.refused(refusal);
        }
    }
}
