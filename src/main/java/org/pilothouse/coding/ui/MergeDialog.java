package org.pilothouse.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Touched;

/** Asks which code takes over, and says before what that touches. */
class MergeDialog extends Dialog {
    final ComboBox<CodeEntry> into = new ComboBox<>();
    final Button merge = new Button();
    private final Div preview = new Div();

    MergeDialog(
            CodeEntry from,
            List<CodeEntry> all,
            BiFunction<UUID, @Nullable UUID, Touched> touched,
            Consumer<CodeEntry> chosen) {
        setHeaderTitle(getTranslation("coding.merge.title", from.name()));
        addClassName("restructure-dialog");
        into.setLabel(getTranslation("coding.merge.into"));
        into.setItems(all.stream()
                .filter(entry -> !entry.guid().equals(from.guid()))
                .filter(entry -> entry.code().status().isInUse())
                .toList());
        into.setItemLabelGenerator(CodeEntry::name);
        into.setWidthFull();
        preview.getElement().setAttribute("aria-live", "polite");
        into.addValueChangeListener(change -> {
            preview.removeAll();
            merge.setEnabled(change.getValue() != null);
            if (change.getValue() != null) {
                preview.add(new TouchedText(
                        touched.apply(from.guid(), change.getValue().guid())));
            }
        });
        merge.setText(getTranslation("coding.merge"));
        merge.setEnabled(false);
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.addClickListener(click -> {
            close();
            chosen.accept(into.getValue());
        });
        add(into, preview);
        getFooter().add(new Button(getTranslation("coding.cancel"), click -> close()), merge);
    }
}
