package org.pilothouse.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.pilothouse.coding.retrieval.Matrix;
import org.pilothouse.shell.Format;

/** Numbers of passages as a table that scrolls within itself. */
class MatrixTable extends Div {

    /** What stands in the cells. */
    enum Cells {
        COUNTS,
        YES_NO,
        TOGETHER
    }

    MatrixTable(Matrix matrix, Cells cells) {
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
            for (var column = 0; column < matrix.columns().size(); column++) {
                line.add(cell(words(matrix, cells, row, column)));
            }
            table.getBody().add(line);
        }
        add(table);
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** Where a matrix knows nothing else, its counts. */
    private String words(Matrix matrix, Cells cells, int row, int column) {
        var count = matrix.counts().get(row).get(column);
        if (cells == Cells.YES_NO) {
            return count == 0 ? "0" : "1";
        }
        if (cells == Cells.TOGETHER && !matrix.shares().isEmpty()) {
            var share = matrix.shares().get(row).get(column);
            return row == column ? "–" : share == 0 ? "·" : Format.decimal(share, 3);
        }
        return count == 0 ? "·" : Long.toString(count);
    }

    private static NativeTableCell cell(String words) {
        var cell = new NativeTableCell(words);
        if (words.equals("·") || words.equals("–") || words.equals("0")) {
            cell.addClassName("muted");
        }
        return cell;
    }
}
