package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.pilothouse.coding.AppliedCoding;
import org.pilothouse.coding.CorrectionOutcome;
import org.pilothouse.coding.TextCorrections;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** Corrects a text and shows before, what becomes of the codings in it. */
class CorrectTextDialog extends Dialog {
    final TextArea words = new TextArea();
    final Select<Integer> from = new Select<>();
    final Button look = new Button();
    final Button save = new Button();
    final Checkbox agreed = new Checkbox();
    final Div meaning = new Div();
    private final StudyId study;
    private final TranscriptText text;
    private final TextCorrections corrections;
    private final Runnable done;

    CorrectTextDialog(StudyId study, TranscriptText text, TextCorrections corrections, Runnable done) {
        this.study = study;
        this.text = text;
        this.corrections = corrections;
        this.done = done;
        addClassName("correct-text-dialog");
        setHeaderTitle(getTranslation("coding.correct.title", text.name()));
        var sentence = new Paragraph(getTranslation("coding.correct.text", text.version()));
        sentence.addClassName("muted");
        words.setAriaLabel(getTranslation("coding.correct.words"));
        words.setWidthFull();
        words.setMaxHeight("50vh");
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setValue(text.content());
        words.addValueChangeListener(change -> stale());
        agreed.setLabel(getTranslation("coding.correct.agreed"));
        agreed.addValueChangeListener(change -> save.setEnabled(change.getValue()));
        meaning.getElement().setAttribute("aria-live", "polite");
        add(sentence, earlier(), words, meaning);
        buttons();
        stale();
    }

    /** Going back is a correction too: it brings codings back that had gone with their words. */
    private Select<Integer> earlier() {
        var states = corrections.states(study, text.guid());
        from.setItems(states.keySet());
        from.setLabel(getTranslation("coding.correct.from"));
        from.setItemLabelGenerator(number -> getTranslation("coding.correct.version", number));
        from.setValue(text.version());
        from.setVisible(states.size() > 1);
        from.addValueChangeListener(change -> words.setValue(states.getOrDefault(change.getValue(), text.content())));
        return from;
    }

    private void buttons() {
        look.setText(getTranslation("coding.correct.look"));
        look.addClickListener(click -> preview());
        save.setText(getTranslation("coding.correct.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save());
        getFooter().add(new Button(getTranslation("coding.correct.cancel"), click -> close()), look, save);
    }

    /** What was shown of an earlier wording says nothing about this one. */
    private void stale() {
        meaning.removeAll();
        agreed.setValue(false);
        save.setEnabled(false);
    }

    private void preview() {
        try {
            show(corrections.preview(study, text.guid(), text.version(), words.getValue()));
        } catch (Refused refused) {
            Notify.refused(refused);
        }
    }

    private void show(CorrectionOutcome outcome) {
        stale();
        meaning.add(new Paragraph(getTranslation("coding.correct.kept", outcome.kept(), outcome.edited())));
        if (outcome.back() > 0) {
            meaning.add(new Paragraph(getTranslation("coding.correct.back", outcome.back())));
        }
        list("coding.correct.at-edge", outcome.atEdge());
        list("coding.correct.lost", outcome.lost());
        if (outcome.lost().isEmpty()) {
            save.setEnabled(true);
        } else {
            meaning.add(agreed);
        }
    }

    private void list(String key, List<AppliedCoding> codings) {
        if (codings.isEmpty()) {
            return;
        }
        meaning.add(new H3(getTranslation(key, codings.size())));
        for (var coding : codings) {
            var line = new Div(getTranslation(
                    "coding.correct.line",
                    coding.codeName(),
                    coding.coder(),
                    text.passage(coding.start(), coding.end())));
            line.addClassName("small");
            meaning.add(line);
        }
    }

    private void save() {
        try {
            corrections.correct(study, text.guid(), text.version(), words.getValue(), agreed.getValue());
            close();
            Notify.done("coding.correct.done", text.name());
            done.run();
        } catch (Refused refused) {
            Notify.refused(refused);
        }
    }
}
