package org.pilothouse.theme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeCard;
import org.pilothouse.theme.ThemeCard.Candidate;
import org.pilothouse.theme.Themes;

/** The quotes of a theme, and the passages of its codes from which further ones are taken. */
class QuotesPanel extends Div {
    private final StudyId study;
    private final transient ThemeCard card;
    private final transient Themes themes;
    private final transient Runnable changed;
    final TextField search = new TextField();
    final Div found = new Div();

    QuotesPanel(StudyId study, ThemeCard card, Themes themes, Runnable changed) {
        this.study = study;
        this.card = card;
        this.themes = themes;
        this.changed = changed;
        addClassName("theme-quotes");
        add(new H2(getTranslation("theme.quotes")));
        if (card.quotes().isEmpty()) {
            var none = new Paragraph(getTranslation("theme.quotes.none"));
            none.addClassName("muted");
            add(none);
        }
        card.quotes().forEach(line -> add(new QuoteBlock(study, card.guid(), line, themes, changed)));
        add(picker());
    }

    private Component picker() {
        search.setPlaceholder(getTranslation("theme.quotes.search"));
        search.setAriaLabel(getTranslation("theme.quotes.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> load());
        found.addClassName("theme-found");
        var details = new Details(getTranslation("theme.quotes.pick"), search, found);
        details.addClassName("theme-picker");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                load();
            }
        });
        details.setOpened(card.quotes().isEmpty() && !card.codes().isEmpty());
        return details;
    }

    private void load() {
        found.removeAll();
        var candidates = themes.candidates(study, card.guid(), search.getValue());
        if (candidates.isEmpty()) {
            var none = new Paragraph(getTranslation("theme.quotes.nothing"));
            none.addClassName("muted");
            found.add(none);
        }
        candidates.forEach(candidate -> found.add(candidate(candidate)));
    }

    private Component candidate(Candidate candidate) {
        var words = new Paragraph(candidate.words());
        var speaker = candidate.participant();
        var source = new Span(candidate.interview() + (speaker == null ? "" : " · " + speaker));
        source.addClassNames("small", "muted", "code");
        var foot = new Div(ThemesView.chip(candidate.code()), source);
        foot.addClassName("theme-source");
        if (candidate.quotable()) {
            var take = new Button(getTranslation("theme.quotes.take"), click -> {
                themes.quote(study, card.guid(), candidate.coding());
                changed.run();
            });
            take.addThemeVariants(ButtonVariant.SMALL);
            foot.add(take);
        } else {
            var no = new Span(getTranslation("theme.quotes.not-allowed"));
            no.addClassNames("small", "muted");
            foot.add(no);
        }
        var line = new Div(words, foot);
        line.addClassName("theme-candidate");
        return line;
    }
}
