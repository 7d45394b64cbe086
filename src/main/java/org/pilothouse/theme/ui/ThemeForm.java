package org.pilothouse.theme.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.pilothouse.security.TextGuard;
import org.pilothouse.theme.ThemeCard;
import org.pilothouse.theme.ThemeCard.ThemeCode;
import org.pilothouse.theme.ThemeText;

/** The words of a theme and the codes it is made of. */
class ThemeForm extends Div {
    final TextField name = new TextField();
    final TextArea oneLine = new TextArea();
    final TextArea concept = new TextArea();
    final TextArea summary = new TextArea();
    final TextArea deviantCase = new TextArea();
    final MultiSelectComboBox<ThemeCode> codes = new MultiSelectComboBox<>();
    final Button save = new Button();
    final Button noneFound = new Button();

    ThemeForm(ThemeCard card, List<ThemeCode> all, Consumer<ThemeForm> onSave) {
        addClassNames("panel", "theme-form");
        name.setLabel(getTranslation("theme.name"));
        name.setWidthFull();
        name.setValue(card.text().name());
        TextGuard.on(name, "theme.name");
        area(oneLine, "theme.one-line", "theme.one-line", card.text().oneLine());
        area(concept, "theme.concept", "theme.concept", card.text().concept());
        area(summary, "theme.summary", "theme.summary", card.text().summary());
        area(deviantCase, "theme.deviant", "theme.deviant-case", card.text().deviantCase());
        codes.setLabel(getTranslation("theme.codes"));
        codes.setWidthFull();
        codes.setItems(all);
        codes.setItemLabelGenerator(ThemeCode::name);
        codes.setValue(new LinkedHashSet<>(card.codes()));
        noneFound.setText(getTranslation("theme.deviant.none"));
        noneFound.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        noneFound.addClickListener(click -> deviantCase.setValue(getTranslation("theme.deviant.none.text")));
        save.setText(getTranslation("theme.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> onSave.accept(this));
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        add(name, codes, oneLine, concept, summary, deviantCase, noneFound, save);
    }

    private void area(TextArea area, String key, String field, String text) {
        area.setLabel(getTranslation(key));
        area.setHelperText(getTranslation(key + ".help"));
        area.setWidthFull();
        area.setValue(text);
        TextGuard.on(area, field);
    }

    ThemeText text() {
        return new ThemeText(
                name.getValue(), concept.getValue(), oneLine.getValue(), summary.getValue(), deviantCase.getValue());
    }

    List<UUID> chosen() {
        return codes.getValue().stream().map(ThemeCode::guid).toList();
    }
}
