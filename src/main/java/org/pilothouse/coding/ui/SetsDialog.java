package org.pilothouse.coding.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.CodeSetLine;
import org.pilothouse.coding.CodeSets;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Notify;

/** The sets of codes: chosen on top, changed below. */
class SetsDialog extends Dialog {
    final TextField name = new TextField();
    final MultiSelectComboBox<CodeEntry> codes = new MultiSelectComboBox<>();
    final Button save = new Button();
    final Button remove = new Button();
    final Div list = new Div();
    private final StudyId study;
    private final CodeSets sets;
    private final List<CodeEntry> all;
    private @Nullable UUID current;

    SetsDialog(StudyId study, CodeSets sets, List<CodeEntry> all) {
        this.study = study;
        this.sets = sets;
        this.all = List.copyOf(all);
        setHeaderTitle(getTranslation("coding.sets.title"));
        addClassName("restructure-dialog");
        var sentence = new Paragraph(getTranslation("coding.sets.sentence"));
        sentence.addClassName("muted");
        list.addClassName("set-list");
        name.setLabel(getTranslation("coding.sets.name"));
        name.setMaxLength(120);
        name.setWidthFull();
        TextGuard.on(name, "code.set");
        codes.setLabel(getTranslation("coding.sets.codes"));
        codes.setItems(all);
        codes.setItemLabelGenerator(CodeEntry::name);
        codes.setWidthFull();
        save.setText(getTranslation("coding.sets.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> attempt(this::keep));
        remove.setText(getTranslation("coding.sets.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> attempt(this::forget));
        add(sentence, list, name, codes);
        getFooter().add(remove, new Button(getTranslation("coding.close"), click -> close()), save);
        choose(null);
    }

    private void choose(@Nullable CodeSetLine set) {
        current = set == null ? null : set.guid();
        name.setValue(set == null ? "" : set.name());
        codes.setValue(
                set == null
                        ? java.util.Set.of()
                        : all.stream()
                                .filter(entry -> set.codes().contains(entry.guid()))
                                .collect(toSet()));
        remove.setVisible(set != null);
        list.removeAll();
        sets.all(study)
                .forEach(line -> list.add(line(line, line.name(), line.guid().equals(current))));
        list.add(line(null, getTranslation("coding.sets.new"), current == null));
    }

    private NativeButton line(@Nullable CodeSetLine set, String words, boolean chosen) {
        var button = new NativeButton(words, click -> choose(set));
        button.addClassName("set-line");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }

    private void keep() {
        var members = codes.getValue().stream().map(CodeEntry::guid).collect(toSet());
        var guid = sets.save(study, current, name.getValue(), members);
        Notify.done("coding.sets.saved", name.getValue());
        choose(sets.all(study).stream()
                .filter(set -> set.guid().equals(guid))
                .findFirst()
                .orElse(null));
    }

    private void forget() {
        if (current != null) {
            sets.remove(study, current);
            choose(null);
        }
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Notify.refused(refused);
        }
    }
}
