package org.pilothouse.coding.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.pilothouse.coding.RedactionPreview;
import org.pilothouse.coding.Redactions;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Asks before a passage is overwritten for good. */
class RedactDialog extends Dialog {
    final Button redact = new Button();
    final Checkbox elsewhere = new Checkbox(true);

    RedactDialog(StudyId study, TranscriptText text, int start, int end, Redactions redactions, Runnable done) {
        addClassName("redact-dialog");
        setHeaderTitle(getTranslation("coding.redact.title"));
        var words = new Span(text.passage(start, end));
        words.addClassName("found-words");
        add(new Paragraph(words), new Paragraph(getTranslation("coding.redact.text")));
        show(redactions.preview(study, text.guid(), text.version(), start, end));
        redact.setText(getTranslation("coding.redact.confirm"));
        redact.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        redact.addClickListener(click -> {
            try {
                redactions.redact(study, text.guid(), text.version(), start, end, elsewhere.getValue());
                close();
                Notify.done("coding.redact.done");
                done.run();
            } catch (Refused refused) {
                Notify.refused(refused);
            }
        });
        getFooter().add(new Button(getTranslation("coding.correct.cancel"), click -> close()), redact);
    }

    private void show(RedactionPreview preview) {
        elsewhere.setLabel(getTranslation("coding.redact.elsewhere", preview.places()));
        elsewhere.setVisible(preview.isElsewhere());
        add(elsewhere);
        if (!preview.names().isEmpty()) {
            add(new Paragraph(getTranslation("coding.redact.names", listed(preview.names()))));
        }
        if (!preview.otherTexts().isEmpty()) {
            add(new Paragraph(getTranslation("coding.redact.other-texts", listed(preview.otherTexts()))));
        }
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(joining(", "));
    }
}
