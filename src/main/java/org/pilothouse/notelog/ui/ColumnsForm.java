package org.pilothouse.notelog.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilothouse.notelog.imports.ColumnSource;
import org.pilothouse.notelog.imports.ImportKind;

/** Says for each of our columns which column of a file it is, or one word for all rows. */
class ColumnsForm extends Div {
    private final Map<String, Select<ColumnSource>> fields = new LinkedHashMap<>();
    private transient Runnable changed = () -> {};

    ColumnsForm(ImportKind kind, List<String> header, Map<String, ColumnSource> proposal) {
        addClassName("stack");
        var shown = new Div();
        var more = new Div();
        shown.addClassName("import-columns");
        more.addClassName("import-columns");
        for (var column : kind.columns()) {
            var field = field(kind, column, header);
            field.setValue(proposal.get(column));
            field.addValueChangeListener(change -> changed.run());
            fields.put(column, field);
            (kind.requires(column) || proposal.containsKey(column) ? shown : more).add(field);
        }
        var hint = new Paragraph(getTranslation("imports.columns"));
        hint.addClassName("muted");
        add(hint, shown);
        if (more.getComponentCount() > 0) {
            add(new Details(getTranslation("imports.columns.more"), more));
        }
    }

    void whenChanged(Runnable action) {
        changed = action;
    }

    Map<String, ColumnSource> chosen() {
        var chosen = new LinkedHashMap<String, ColumnSource>();
        fields.forEach((column, field) -> field.getOptionalValue().ifPresent(source -> chosen.put(column, source)));
        return chosen;
    }

    private Select<ColumnSource> field(ImportKind kind, String column, List<String> header) {
        var choices = new ArrayList<ColumnSource>();
        header.stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(ColumnSource::ofHeader)
                .forEach(choices::add);
        kind.wordsFor(column).stream().map(ColumnSource::always).forEach(choices::add);
        var field = new Select<ColumnSource>();
        field.setLabel(getTranslation(
                kind.requires(column) ? "imports.column.needed" : "imports.column", column.replace('_', ' ')));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("imports.column.none"));
        field.setItemLabelGenerator(this::label);
        field.setItems(choices);
        return field;
    }

    private String label(@org.jspecify.annotations.Nullable ColumnSource source) {
        if (source == null) {
            return getTranslation("imports.column.none");
        }
        return source.header() == null
                ? getTranslation("imports.column.always", String.valueOf(source.fixed()))
                : source.header();
    }
}
