package org.pilothouse.coding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.search.PassageUnit;
import org.pilothouse.coding.search.TextQuery;

/** What to look for in the texts, and how much around each match is meant. */
class SearchForm extends Div {
    final TextField words = new TextField();
    final ComboBox<String> speaker = new ComboBox<>();
    final Checkbox wholeWord = new Checkbox();
    final Checkbox caseMatters = new Checkbox();
    final Checkbox pattern = new Checkbox();
    final RadioButtonGroup<PassageUnit> unit = new RadioButtonGroup<>();
    final Button search = new Button();

    SearchForm(Consumer<TextQuery> wanted) {
        addClassName("search-form");
        words.setLabel(getTranslation("coding.search.words"));
        words.setClearButtonVisible(true);
        words.setManualValidation(true);
        speaker.setLabel(getTranslation("coding.search.speaker"));
        speaker.setPlaceholder(getTranslation("coding.search.anybody"));
        speaker.setClearButtonVisible(true);
        wholeWord.setLabel(getTranslation("coding.search.whole-word"));
        caseMatters.setLabel(getTranslation("coding.search.case"));
        pattern.setLabel(getTranslation("coding.search.pattern"));
        unit.setLabel(getTranslation("coding.search.unit"));
        unit.setItems(PassageUnit.values());
        unit.setItemLabelGenerator(one -> getTranslation("coding.search.unit." + one.name()));
        unit.setValue(PassageUnit.MATCH);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wanted.accept(query());
            }
        });
        search.setText(getTranslation("coding.search.go"));
        search.addThemeVariants(ButtonVariant.PRIMARY);
        search.addClickListener(click -> wanted.accept(query()));
        search.addClickShortcut(Key.ENTER).listenOn(words, speaker);
        var line = new Div(words, speaker, search);
        line.addClassName("search-line");
        var options = new Div(wholeWord, caseMatters, pattern);
        options.addClassName("search-options");
        add(line, options, unit);
    }

    /** Says at the field why it cannot be looked for; null where it can. */
    void refuse(@Nullable String why) {
        words.setErrorMessage(why);
        words.setInvalid(why != null);
    }

    void offer(List<String> speakers) {
        speaker.setItems(speakers);
    }

    TextQuery query() {
        return new TextQuery(
                words.getValue(),
                pattern.getValue(),
                wholeWord.getValue(),
                caseMatters.getValue(),
                speaker.getValue(),
                unit.getValue());
    }
}
