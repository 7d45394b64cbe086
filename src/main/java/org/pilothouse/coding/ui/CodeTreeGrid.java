package org.pilothouse.coding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodeEntry;

/** The codebook as a tree: found by typing, moved by dragging or with Alt and an arrow key. */
class CodeTreeGrid extends Div {
    final TextField search = new TextField();
    final TreeGrid<CodeEntry> grid = new TreeGrid<>();
    private final Consumer<CodeMove> moved;
    private final CodeMoves moves = new CodeMoves();
    private List<CodeEntry> codes = List.of();
    private @Nullable CodeEntry dragged;

    CodeTreeGrid(Consumer<CodeEntry> chosen, Consumer<CodeMove> moved) {
        this.moved = moved;
        addClassName("code-tree");
        search.setPlaceholder(getTranslation("coding.codes.search"));
        search.setAriaLabel(getTranslation("coding.codes.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> draw());
        grid.addComponentHierarchyColumn(CodeTreeGrid::name)
                .setHeader(getTranslation("coding.codebook.code"))
                .setFlexGrow(1);
        grid.addColumn(entry -> entry.applications() == 0 ? "" : Long.toString(entry.applications()))
                .setHeader(getTranslation("coding.codebook.passages"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.setAllRowsVisible(true);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        drag();
        keys();
        add(search, grid);
    }

    void show(List<CodeEntry> entries, @Nullable UUID marked) {
        if (!codes.equals(entries)) {
            codes = List.copyOf(entries);
            moves.of(codes);
            draw();
        }
        grid.deselectAll();
        codes.stream().filter(entry -> entry.guid().equals(marked)).findFirst().ifPresent(grid::select);
    }

    private void draw() {
        var visible = visible(search.getValue().strip().toLowerCase(Locale.ROOT));
        var shown =
                codes.stream().filter(entry -> visible.contains(entry.guid())).toList();
        grid.setItems(
                shown.stream().filter(entry -> entry.code().parent() == null).toList(),
                parent -> shown.stream()
                        .filter(entry -> parent.guid().equals(entry.code().parent()))
                        .toList());
        grid.expand(shown);
    }

    /** Whatever matches, and what stands above it. */
    private Set<UUID> visible(String typed) {
        var visible = new HashSet<UUID>();
        for (var entry : codes.reversed()) {
            if (entry.name().toLowerCase(Locale.ROOT).contains(typed) || visible.contains(entry.guid())) {
                visible.add(entry.guid());
                if (entry.code().parent() != null) {
                    visible.add(entry.code().parent());
                }
            }
        }
        return visible;
    }

    private void drag() {
        grid.setRowsDraggable(true);
        grid.setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        grid.addDragStartListener(start -> dragged = start.getDraggedItems().getFirst());
        grid.addDragEndListener(end -> dragged = null);
        grid.addDropListener(drop -> {
            var target = drop.getDropTargetItem().orElse(null);
            if (dragged != null && target != null && !dragged.guid().equals(target.guid())) {
                moved.accept(
                        drop.getDropLocation() == GridDropLocation.ON_TOP
                                ? moves.below(dragged, target)
                                : moves.beside(dragged, target, drop.getDropLocation() == GridDropLocation.BELOW));
            }
        });
    }

    private void keys() {
        key(Key.ARROW_UP, CodeMoves.Direction.UP);
        key(Key.ARROW_DOWN, CodeMoves.Direction.DOWN);
        key(Key.ARROW_RIGHT, CodeMoves.Direction.IN);
        key(Key.ARROW_LEFT, CodeMoves.Direction.OUT);
    }

    private void key(Key key, CodeMoves.Direction direction) {
        Shortcuts.addShortcutListener(
                        grid,
                        () -> grid.asSingleSelect()
                                .getOptionalValue()
                                .flatMap(entry -> moves.step(entry, direction))
                                .ifPresent(moved),
                        key,
                        KeyModifier.ALT)
                .listenOn(grid);
    }

    private static Span name(CodeEntry entry) {
        var dot = new Span();
        dot.addClassName(entry.code().codable() ? "code-dot" : "code-group-dot");
        dot.getStyle().set("--colour", "var(--code-" + entry.code().colour() + ")");
        var name = new Span(entry.name());
        name.addClassName("code-name");
        var all = new Span(dot, name);
        all.addClassName("code-tree-name");
        if (!entry.code().status().isInUse()) {
            all.addClassName("code-retired");
        }
        return all;
    }

    /** What is told of a drop or a step with the keys. */
    Consumer<CodeMove> moved() {
        return moved;
    }

    List<CodeEntry> shown() {
        return new ArrayList<>(codes);
    }
}
