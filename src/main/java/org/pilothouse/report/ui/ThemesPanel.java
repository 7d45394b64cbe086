package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.ThemeModel;

/** What clinicians say: a sentence a theme, and words that their speaker agreed to. */
class ThemesPanel extends Section {

    ThemesPanel(ReleaseModel model) {
        addClassNames("panel", "release-section");
        setId("release-themes");
        add(new H2(getTranslation("report.question.themes")));
        if (model.themes().isEmpty()) {
            add(new Paragraph(getTranslation("report.themes.none")));
            return;
        }
        if (!model.interviewed().isEmpty()) {
            add(new Paragraph(model.interviewed()));
        }
        var list = new Div();
        list.addClassName("release-themes");
        model.themes().forEach(theme -> list.add(theme(theme)));
        add(list);
    }

    private static Article theme(ThemeModel theme) {
        var voices = new Paragraph(theme.voices());
        voices.addClassNames("muted", "small");
        var article = new Article(new H3(theme.name()), new Paragraph(theme.oneLine()), voices);
        theme.shortestQuote().map(ThemesPanel::quote).ifPresent(article::add);
        return article;
    }

    private static Div quote(ThemeModel.Quote quote) {
        var speaker = new Span("\u2014 " + quote.attribution());
        speaker.addClassNames("muted", "small");
        var box = new Div(new Paragraph("\u201C" + quote.words() + "\u201D"), speaker);
        box.addClassNames("notice", "release-quote");
        return box;
    }
}
