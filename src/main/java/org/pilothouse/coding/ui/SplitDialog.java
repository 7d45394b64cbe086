package org.pilothouse.coding.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.pilothouse.coding.CodeEntry;
import org.pilothouse.coding.Segment;
import org.pilothouse.security.TextGuard;

/** Asks for the name of a new code and for the passages that it takes over. */
class SplitDialog extends Dialog {
    final TextField name = new TextField();
    final Grid<Segment> passages = new Grid<>();
    final Button split = new Button();

    SplitDialog(CodeEntry from, List<Segment> segments, BiConsumer<String, Set<UUID>> chosen) {
        setHeaderTitle(getTranslation("coding.split.title", from.name()));
        addClassName("restructure-dialog");
        name.setLabel(getTranslation("coding.split.name"));
        name.setMaxLength(200);
        name.setWidthFull();
        TextGuard.on(name, "code.name");
        var count = new Paragraph(getTranslation("coding.split.count", 0, segments.size()));
        count.getElement().setAttribute("aria-live", "polite");
        passages.setItems(segments);
        passages.setSelectionMode(Grid.SelectionMode.MULTI);
        passages.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        passages.addComponentColumn(SplitDialog::passage).setHeader(getTranslation("coding.split.passages"));
        passages.addSelectionListener(change -> {
            count.setText(getTranslation(
                    "coding.split.count", change.getAllSelectedItems().size(), segments.size()));
            split.setEnabled(!change.getAllSelectedItems().isEmpty());
        });
        split.setText(getTranslation("coding.split"));
        split.setEnabled(false);
        split.addThemeVariants(ButtonVariant.PRIMARY);
        split.addClickListener(click -> {
            close();
            chosen.accept(
                    name.getValue(),
                    passages.getSelectedItems().stream().map(Segment::guid).collect(toSet()));
        });
        add(name, passages, count);
        getFooter().add(new Button(getTranslation("coding.cancel"), click -> close()), split);
    }

    private static Span passage(Segment segment) {
        var where = new Span((segment.interview() == null ? "" : segment.interview() + " · ") + segment.coder());
        where.addClassNames("muted", "small");
        var words = new Span(segment.text());
        var cell = new Span(words, where);
        cell.addClassName("split-passage");
        return cell;
    }
}
