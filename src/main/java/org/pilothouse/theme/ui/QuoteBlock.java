package org.pilothouse.theme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;
import org.pilothouse.theme.Attribution;
import org.pilothouse.theme.ThemeCard.QuoteLine;
import org.pilothouse.theme.ThemeRefused;
import org.pilothouse.theme.Themes;

/** One quote as it will be printed, with the switch that lets it out and the way to shorten it. */
class QuoteBlock extends Div {
    private final StudyId study;
    private final UUID theme;
    private final transient QuoteLine line;
    private final transient Themes themes;
    private final transient Runnable changed;
    final Checkbox approved = new Checkbox();
    final TextArea edited = new TextArea();
    final Select<Attribution> attribution = new Select<>();
    final Button save = new Button();

    QuoteBlock(StudyId study, UUID theme, QuoteLine line, Themes themes, Runnable changed) {
        this.study = study;
        this.theme = theme;
        this.line = line;
        this.themes = themes;
        this.changed = changed;
        addClassNames("theme-quote");
        var words = new Paragraph("“" + line.quote().editedText() + "”");
        words.addClassName("theme-words");
        add(words, source());
        if (line.printable()) {
            add(controls(), editor());
        } else {
            var never = new Div(getTranslation("theme.quote.never"));
            never.addClassNames("notice", "decide");
            add(never, removal());
        }
    }

    private Component source() {
        var speaker = new Span(line.printable() ? "– " + line.attribution() : "–");
        var interview = new Span(line.interview() == null ? "" : line.interview());
        interview.addClassNames("small", "muted", "code");
        var source = new Div(speaker, interview);
        source.addClassName("theme-source");
        if (line.printable() && line.shown() != line.quote().attribution()) {
            var lowered = new Span(getTranslation("theme.quote.lowered"));
            lowered.addClassNames("small", "muted");
            source.add(lowered);
        }
        return source;
    }

    private Component controls() {
        approved.setLabel(getTranslation("theme.quote.approved"));
        approved.setValue(line.quote().approved());
        approved.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> themes.approve(study, theme, line.quote().coding(), change.getValue()));
                changed.run();
            }
        });
        var controls = new Div(approved, removal());
        controls.addClassName("theme-controls");
        return controls;
    }

    private Button removal() {
        var remove = new Button(getTranslation("theme.quote.remove"), click -> {
            themes.removeQuote(study, theme, line.quote().coding());
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }

    private Component editor() {
        edited.setLabel(getTranslation("theme.quote.text"));
        edited.setHelperText(getTranslation("theme.quote.text.help"));
        edited.setWidthFull();
        edited.setValue(line.quote().editedText());
        TextGuard.on(edited, "quote.text");
        attribution.setLabel(getTranslation("theme.quote.attribution"));
        attribution.setItems(Attribution.values());
        attribution.setItemLabelGenerator(level -> getTranslation("theme.attribution." + level.name()));
        attribution.setValue(line.quote().attribution());
        attribution.setWidthFull();
        save.setText(getTranslation("theme.quote.save"));
        save.addClickListener(click -> {
            if (attempt(() ->
                    themes.editQuote(study, theme, line.quote().coding(), edited.getValue(), attribution.getValue()))) {
                changed.run();
            }
        });
        var original = new Paragraph(line.original());
        original.addClassNames("small", "muted");
        return new Details(getTranslation("theme.quote.edit"), new Div(original, edited, attribution, save));
    }

    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (ThemeRefused refused) {
            Notify.refused(refused);
            return false;
        }
    }
}
