package org.pilothouse.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pilothouse.survey.instrument.Instrument;
import org.pilothouse.survey.instrument.Item;

/** The questions of an instrument in one column, each shown only where it is asked, with how far one has come. */
class AnswerForm extends Div {
    private final transient Instrument instrument;
    private final transient Map<Item, Component> shown = new LinkedHashMap<>();
    private final transient List<QuestionCard> cards = new ArrayList<>();
    private final ProgressBar progress = new ProgressBar();
    private final Span progressText = new Span();

    /** @param changed is told the answers after each change, hidden ones included */
    AnswerForm(Instrument instrument, Map<String, String> answers, Consumer<Map<String, String>> changed) {
        this.instrument = instrument;
        addClassName("survey-form");
        var head = new Div(progress, progressText);
        head.addClassName("survey-progress");
        progressText.addClassNames("small", "muted", "number");
        progress.getElement().setAttribute("aria-label", getTranslation("survey.progress"));
        add(head);
        for (var item : instrument.items()) {
            add(place(item, answers, changed));
        }
        refresh();
    }

    private Component place(Item item, Map<String, String> answers, Consumer<Map<String, String>> changed) {
        if (!item.type().isAnswered()) {
            var note = new Paragraph(item.label());
            note.addClassName("survey-note");
            shown.put(item, note);
            return note;
        }
        var card = new QuestionCard(item);
        card.input.show(answers.getOrDefault(item.name(), ""));
        card.input.onChange(() -> {
            card.clearProblem();
            refresh();
            changed.accept(answers());
        });
        cards.add(card);
        shown.put(item, card);
        return card;
    }

    /** Everything entered, hidden questions included. */
    Map<String, String> answers() {
        var answers = new TreeMap<String, String>();
        for (var card : cards) {
            var answer = card.input.answer();
            if (!answer.isBlank()) {
                answers.put(card.item().name(), answer);
            }
        }
        return answers;
    }

    /** Says at each question what is wrong, and goes to the first; true when nothing is. */
    boolean check() {
        var problems = instrument.problems(answers());
        cards.forEach(QuestionCard::clearProblem);
        var byItem = new HashMap<Item, QuestionCard>();
        cards.forEach(card -> byItem.put(card.item(), card));
        problems.forEach(problem -> {
            var card = byItem.get(problem.item());
            if (card != null) {
                card.tell(problem.kind());
            }
        });
        if (!problems.isEmpty()) {
            var first = byItem.get(problems.getFirst().item());
            if (first != null) {
                first.focus();
            }
        }
        return problems.isEmpty();
    }

    void tellIdentifying(Set<String> items) {
        cards.stream().filter(card -> items.contains(card.item().name())).forEach(QuestionCard::tellIdentifying);
    }

    QuestionCard question(String item) {
        return cards.stream()
                .filter(card -> card.item().name().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void refresh() {
        var answers = answers();
        var asked = instrument.asked(answers);
        shown.forEach((item, component) -> component.setVisible(asked.contains(item)));
        var wanted = asked.stream().filter(item -> item.type().isAnswered()).toList();
        var done =
                wanted.stream().filter(item -> answers.containsKey(item.name())).count();
        cards.stream()
                .filter(card -> wanted.contains(card.item()))
                .forEach(card -> card.number(wanted.indexOf(card.item()) + 1));
        progress.setValue(wanted.isEmpty() ? 0 : (double) done / wanted.size());
        progressText.setText(getTranslation("survey.progress.text", done, wanted.size()));
    }
}
