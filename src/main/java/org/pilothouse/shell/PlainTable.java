package org.pilothouse.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table to read, not to work in. */
public class PlainTable extends Div {
    private final NativeTable table = new NativeTable();

    public PlainTable(List<String> header, List<List<String>> rows) {
        addClassName("scroll-x");
        getElement().setAttribute("tabindex", "0");
        table.addClassName("plain-table");
        if (!header.isEmpty()) {
            var top = new NativeTableRow();
            header.forEach(title -> top.add(new NativeTableHeaderCell(title)));
            table.getHead().add(top);
        }
        for (var cells : rows) {
            var row = new NativeTableRow();
            cells.forEach(cell -> row.add(new NativeTableCell(cell)));
            table.getBody().add(row);
        }
        add(table);
    }
}
