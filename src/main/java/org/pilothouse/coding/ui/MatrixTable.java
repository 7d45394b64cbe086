package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.pilothouse.coding.retrieval.Matrix;

/** Numbers of passages as a table that scrolls within itself. */
class MatrixTable extends Div {

    MatrixTable(Matrix matrix) {
        addClassName("matrix");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("coding.retrieval.matrix"));
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.add(header("", "col"));
        matrix.columns().forEach(column -> head.add(header(column, "col")));
        table.getHead().add(head);
        for (var row = 0; row < matrix.rows().size(); row++) {
            var line = new NativeTableRow();
            line.add(header(matrix.rows().get(row), "row"));
            matrix.counts().get(row).forEach(count -> line.add(cell(count)));
            table.getBody().add(line);
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(long count) {
        var cell = new NativeTableCell(count == 0 ? "·" : Long.toString(count));
        if (count == 0) {
            cell.addClassName("muted");
        }
        return cell;
    }
}
