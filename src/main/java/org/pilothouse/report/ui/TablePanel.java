package org.pilothouse.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import org.pilothouse.report.model.CellModel;
import org.pilothouse.report.model.TableModel;

/** A table of a release, as it stands in the documents. */
class TablePanel extends Div {

    TablePanel(TableModel model) {
        addClassName("scroll-x");
        getElement().setAttribute("tabindex", "0");
        var table = new NativeTable();
        table.addClassName("plain-table");
        table.setCaptionText(model.title());
        var header = table.getHead().addRow();
        model.columns().forEach(column -> header.add(new NativeTableHeaderCell(column.header())));
        for (var line : model.rows()) {
            var row = table.getBody().addRow();
            line.forEach(cell -> row.add(cell(cell)));
        }
        add(table);
        if (!model.note().isEmpty()) {
            var note = new Paragraph(model.note());
            note.addClassNames("muted", "small");
            add(note);
        }
    }

    private NativeTableCell cell(CellModel model) {
        var cell = new NativeTableCell(model.text());
        if (model.text().equals(getTranslation("report.value.hidden"))) {
            cell.addClassName("hidden-value");
        }
        return cell;
    }
}
