package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;

/** The codebook as a narrow tree: colour, name, how often used; filtered by typing. */
class CodeList extends Div {
    final TextField search = new TextField();
    private final Div lines = new Div();
    private final Consumer<CodeEntry> chosen;
    private List<CodeEntry> codes = List.of();
    private @Nullable UUID current;

    CodeList(Consumer<CodeEntry> chosen) {
        this.chosen = chosen;
        addClassName("code-list");
        search.setPlaceholder(getTranslation("coding.codes.search"));
        search.setAriaLabel(getTranslation("coding.codes.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        lines.addClassName("code-lines");
        lines.getElement().setAttribute("role", "list");
        add(search, lines);
    }

    void show(List<CodeEntry> entries, @Nullable UUID marked) {
        codes = List.copyOf(entries);
        current = marked;
        draw();
    }

    private void draw() {
        lines.removeAll();
        var typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        codes.stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(typed))
                .map(this::line)
                .forEach(lines::add);
    }

    private Div line(CodeEntry entry) {
        var dot = new Span();
        dot.addClassName(entry.code().codable() ? "code-dot" : "code-group-dot");
        dot.getStyle().set("--colour", "var(--code-" + entry.code().colour() + ")");
        var name = new Span(entry.name());
        name.addClassName("code-name");
        var button = new NativeButton("", click -> chosen.accept(entry));
        button.add(dot, name);
        if (entry.applications() > 0) {
            var count = new Span(Long.toString(entry.applications()));
            count.addClassNames("code-count");
            count.setTitle(getTranslation("coding.codes.count", entry.applications()));
            button.add(count);
        }
        button.addClassName("code-line");
        button.getStyle().set("--depth", Integer.toString(entry.depth()));
        button.setTitle(
                entry.code().definition() == null ? entry.name() : entry.code().definition());
        if (entry.guid().equals(current)) {
            button.addClassName("current");
            button.getElement().setAttribute("aria-current", "true");
        }
        var item = new Div(button);
        item.getElement().setAttribute("role", "listitem");
        return item;
    }
}
