package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.pilothouse.coding.CodeDefinition;
import org.pilothouse.coding.CodeEntry;

/** The codes in use as a narrow tree: colour, name, how often used; filtered by typing. */
class CodeList extends Div {
    final TextField search = new TextField();
    private final ArrowList list = new ArrowList();
    private final Map<UUID, CodeLine> lines = new HashMap<>();
    private final Consumer<CodeEntry> chosen;
    private List<CodeEntry> codes = List.of();

    CodeList(Consumer<CodeEntry> chosen) {
        this.chosen = chosen;
        addClassName("code-list");
        search.setPlaceholder(getTranslation("coding.codes.search"));
        search.setAriaLabel(getTranslation("coding.codes.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        list.addClassName("code-lines");
        add(search, list);
    }

    /** Draws the list anew where codes changed; where only numbers did, the lines stay, and the focus on them. */
    void show(List<CodeEntry> entries) {
        var before = definitions();
        codes = entries.stream()
                .filter(entry -> entry.code().status().isInUse())
                .toList();
        if (!definitions().equals(before)) {
            draw();
        } else {
            codes.forEach(this::count);
        }
    }

    private List<CodeDefinition> definitions() {
        return codes.stream().map(CodeEntry::code).toList();
    }

    private void draw() {
        list.removeAll();
        lines.clear();
        var typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        for (var entry : codes) {
            if (entry.name().toLowerCase(Locale.ROOT).contains(typed)) {
                var line = new CodeLine(entry, () -> chosen.accept(entry));
                lines.put(entry.guid(), line);
                list.add(line);
            }
        }
    }

    private void count(CodeEntry entry) {
        var line = lines.get(entry.guid());
        if (line != null) {
            line.count(entry.applications());
        }
    }
}
