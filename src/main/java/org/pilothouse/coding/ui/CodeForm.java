package org.pilothouse.coding.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.CodeOrigin;
import org.pilothouse.coding.CodeStatus;
import org.pilothouse.coding.CodingRefused;
import org.pilothouse.security.TextGuard;
import org.pilothouse.shell.Notify;

/** The rules of one code. */
class CodeForm extends Div {
    private static final int LONGEST = 4000;

    final TextField name = new TextField();
    final TextArea definition = new TextArea();
    final TextArea inclusion = new TextArea();
    final TextArea exclusion = new TextArea();
    final TextArea example = new TextArea();
    final ComboBox<CodeEntry> parent = new ComboBox<>();
    final Select<CodeOrigin> origin = new Select<>();
    final Checkbox codable = new Checkbox();
    final TextField domain = new TextField();
    final Select<CodeStatus> status = new Select<>();
    final Button merge = new Button();
    final Button split = new Button();
    final Button retire = new Button();
    final ColourChoice colour = new ColourChoice();
    final Button save = new Button();
    final Button remove = new Button();
    private @Nullable CodeEntry shown;

    CodeForm(Consumer<CodeDefinition> saved, Consumer<CodeDefinition> removed) {
        addClassName("code-form");
        name.setMaxLength(200);
        name.setRequired(true);
        label("name", name::setLabel);
        TextGuard.on(name, "code.name");
        texts();
        label("parent", parent::setLabel);
        parent.setItemLabelGenerator(CodeEntry::name);
        parent.setClearButtonVisible(true);
        label("origin", origin::setLabel);
        origin.setItems(CodeOrigin.values());
        origin.setItemLabelGenerator(value -> getTranslation("coding.origin." + value.name()));
        label("codable", codable::setLabel);
        save.setText(getTranslation("coding.codebook.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            try {
                saved.accept(definition());
            } catch (CodingRefused refused) {
                Notify.refused(refused);
            }
        });
        remove.setText(getTranslation("coding.codebook.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        remove.addClickListener(click -> removed.accept(requireNonNull(shown).code()));
        label("domain", domain::setLabel);
        domain.setMaxLength(40);
        TextGuard.on(domain, "code.domain");
        label("status", status::setLabel);
        status.setItemLabelGenerator(value -> getTranslation("coding.status." + value.name()));
        action(merge, "coding.merge.begin");
        action(split, "coding.split.begin");
        action(retire, "coding.retire");
        var place = new Div(parent, status, origin, domain);
        place.addClassName("code-form-pair");
        var actions = new Div(save, merge, split, retire, remove);
        actions.addClassName("code-form-actions");
        var colours = new Span(getTranslation("coding.codebook.colour"));
        colours.addClassNames("small", "muted");
        add(name, definition, inclusion, exclusion, example, place, new Div(colours, colour), codable, actions);
    }

    void show(CodeEntry entry, List<CodeEntry> all) {
        var code = entry.code();
        shown = entry;
        name.setValue(code.name());
        definition.setValue(Objects.requireNonNullElse(code.definition(), ""));
        inclusion.setValue(Objects.requireNonNullElse(code.inclusion(), ""));
        exclusion.setValue(Objects.requireNonNullElse(code.exclusion(), ""));
        example.setValue(Objects.requireNonNullElse(code.example(), ""));
        parent.setItems(
                all.stream().filter(other -> !other.guid().equals(code.guid())).toList());
        parent.setValue(all.stream()
                .filter(other -> other.guid().equals(code.parent()))
                .findFirst()
                .orElse(null));
        origin.setValue(code.origin());
        codable.setValue(code.codable());
        colour.setValue(code.colour());
        domain.setValue(Objects.requireNonNullElse(code.domain(), ""));
        status.setItems(
                code.status().isInUse()
                        ? List.of(CodeStatus.DRAFT, CodeStatus.ACTIVE)
                        : List.of(CodeStatus.DRAFT, CodeStatus.ACTIVE, code.status()));
        status.setValue(code.status());
        merge.setVisible(code.status().isInUse());
        split.setVisible(entry.applications() > 1);
        retire.setText(getTranslation(code.status().isInUse() ? "coding.retire" : "coding.reinstate"));
        remove.setVisible(entry.applications() == 0);
    }

    /** The code as it was when it was shown. */
    Optional<CodeEntry> shown() {
        return Optional.ofNullable(shown);
    }

    private void action(Button button, String key) {
        button.setText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
    }

    private CodeDefinition definition() {
        var above = parent.getValue();
        return new CodeDefinition(
                requireNonNull(shown).guid(),
                above == null ? null : above.guid(),
                name.getValue(),
                definition.getValue(),
                inclusion.getValue(),
                exclusion.getValue(),
                example.getValue(),
                colour.value(),
                codable.getValue(),
                origin.getValue(),
                domain.getValue(),
                status.getValue());
    }

    private void texts() {
        area("definition", definition);
        area("inclusion", inclusion);
        area("exclusion", exclusion);
        area("example", example);
    }

    private void area(String key, TextArea area) {
        label(key, area::setLabel);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        TextGuard.on(area, "code." + key);
    }

    private void label(String key, Consumer<String> to) {
        to.accept(getTranslation("coding.codebook." + key));
    }
}
