package org.pilothouse.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import org.pilothouse.study.StudyTemplate;

/** The designs to choose from: what happens, how long it takes, what it can conclude and what it cannot. */
class TemplateCards extends RadioButtonGroup<StudyTemplate> {

    TemplateCards(List<StudyTemplate> templates) {
        addClassName("template-cards");
        setLabel(getTranslation("study.template.choose"));
        setItems(templates);
        setItemLabelGenerator(this::title);
        setRenderer(new ComponentRenderer<>(this::card));
        setValue(templates.getFirst());
    }

    private Component card(StudyTemplate template) {
        var title = new Span(title(template));
        title.addClassName("template-title");
        var duration = new Span(duration(template));
        duration.addClassNames("muted", "small", "number");
        var card = new Div(title, duration);
        card.addClassName("template-card");
        if (template.words() == null) {
            card.add(line("template-text", getTranslation(key(template) + ".text")));
        }
        card.add(line("template-yes", concludes(template)));
        var limit = limit(template);
        if (!limit.isEmpty()) {
            card.add(line("template-no", limit));
        }
        return card;
    }

    private static Span line(String kind, String text) {
        var line = new Span(text);
        line.addClassName(kind);
        return line;
    }

    private String title(StudyTemplate template) {
        var words = template.words();
        return words == null ? getTranslation(key(template)) : words.title();
    }

    private String concludes(StudyTemplate template) {
        var words = template.words();
        return words == null ? getTranslation(key(template) + ".concludes") : words.concludes();
    }

    private String limit(StudyTemplate template) {
        var words = template.words();
        return words == null ? getTranslation(key(template) + ".limit") : Objects.requireNonNullElse(words.limit(), "");
    }

    private String duration(StudyTemplate template) {
        var own = template.words() == null ? "" : getTranslation("study.template.own") + " · ";
        if (template.steps().isEmpty()) {
            return own + getTranslation("study.template.no-weeks");
        }
        var step = template.stepWeeks();
        return own
                + (step == null
                        ? getTranslation("study.template.weeks", template.weeks())
                        : getTranslation("study.template.weeks-by-site", template.weeks(), step));
    }

    private static String key(StudyTemplate template) {
        return "study.template." + template.name();
    }
}
