package org.pilothouse.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.pilothouse.interview.AnswerLine;
import org.pilothouse.interview.AnswerTexts;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** The questions that clinicians answered in their own words; each can become a text to be coded. */
class AnswersDialog extends Dialog {
    final Div questions = new Div();
    private final StudyId study;
    private final AnswerTexts texts;

    AnswersDialog(StudyId study, AnswerTexts texts, Runnable changed) {
        this.study = study;
        this.texts = texts;
        addClassName("answers-dialog");
        setHeaderTitle(getTranslation("interview.answers.title"));
        var hint = new Paragraph(getTranslation("interview.answers.text"));
        hint.addClassName("muted");
        questions.addClassName("answers-questions");
        add(hint, questions);
        var close = new Button(getTranslation("interview.import.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
        show();
    }

    private void show() {
        questions.removeAll();
        var all = texts.all(study);
        if (all.isEmpty()) {
            questions.add(new Paragraph(getTranslation("interview.answers.none")));
        }
        var last = "";
        for (var line : all) {
            if (!line.asked().equals(last)) {
                questions.add(new H3(line.asked()));
                last = line.asked();
            }
            questions.add(row(line));
        }
    }

    private Div row(AnswerLine line) {
        var words = new Div(new Span(line.wording()), small(state(line)));
        words.addClassName("answers-words");
        var row = new Div(words);
        row.addClassName("answers-row");
        if (line.fresh() > 0) {
            var take = new Button(
                    getTranslation(line.text() == null ? "interview.answers.make" : "interview.answers.add"),
                    click -> Refusals.told(() -> take(line)));
            take.addThemeVariants(ButtonVariant.SMALL);
            take.getElement().setAttribute("aria-label", take.getText() + ": " + line.wording());
            row.add(take);
        }
        return row;
    }

    private String state(AnswerLine line) {
        var state = line.taken() == 0
                ? getTranslation("interview.answers.count", line.fresh())
                : getTranslation("interview.answers.taken", line.taken(), line.fresh());
        return line.leftOut() == 0 ? state : state + " " + getTranslation("interview.answers.left-out", line.leftOut());
    }

    /** Without anything that may identify somebody it is done at once; else whoever asks replaces that first. */
    private void take(AnswerLine line) {
        var opened = texts.open(study, line.key());
        if (opened.hits().isEmpty() && opened.known().isEmpty()) {
            texts.take(study, line.key(), opened.content(), List.of());
            taken(line);
            return;
        }
        new PseudonymiseDialog(line.wording(), opened, "interview.answers.pseudonymise", replacements -> {
                    texts.take(study, line.key(), opened.content(), replacements);
                    taken(line);
                })
                .open();
    }

    private void taken(AnswerLine line) {
        Notify.done("interview.answers.done", line.fresh());
        show();
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("muted", "small");
        return span;
    }
}
