package org.pilothouse.office;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, written from top to bottom. */
public final class Sheet {
    private static final int PROSE_COLUMNS = 12;
    private static final int PROSE_CHARACTERS = 100;

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private final SheetColumns widths;
    private final CellWriter cells;
    private final SheetCharts charts;
    private int next;
    private @Nullable PlacedTable last;
    private @Nullable LongRows longRows;

    /** A table and the row of its header. */
    record PlacedTable(Table table, int headerRow) {}

    Sheet(XSSFSheet sheet, CellStyles styles, String title, DocumentLabels labels) {
        this.sheet = sheet;
        this.styles = styles;
        widths = new SheetColumns(sheet);
        cells = new CellWriter(styles);
        charts = new SheetCharts(sheet);
        SheetPrint.prepare(sheet, title, labels);
    }

    public Sheet title(String words) {
        return title(words, "");
    }

    /** Adds the title rows; an empty subtitle is left away. */
    public Sheet title(String words, String subtitle) {
        line(words, CellStyles.Kind.TITLE);
        if (!subtitle.isEmpty()) {
            line(subtitle, CellStyles.Kind.SUBTITLE);
        }
        next++;
        return this;
    }

    /** Adds prose over the width of the first columns. */
    public Sheet paragraph(String words) {
        var row = newRow();
        cells.words(row.createCell(0), words, CellStyles.Kind.PROSE);
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, PROSE_COLUMNS - 1));
        row.setHeightInPoints(14f * (1 + words.length() / PROSE_CHARACTERS));
        return this;
    }

    /** Adds names and values in two columns. */
    public Sheet facts(List<Fact> facts) {
        for (var fact : facts) {
            var row = newRow();
            cells.words(row.createCell(0), fact.name(), CellStyles.Kind.LABEL);
            cells.words(row.createCell(1), fact.value(), CellStyles.Kind.PROSE);
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 1, PROSE_COLUMNS - 1));
            SheetColumns.fitHeight(row, fact.value().length() / PROSE_CHARACTERS + 1);
            widths.see(0, fact.name());
        }
        widths.apply();
        next++;
        return this;
    }

    /** Adds a table; the first of a sheet gets the filter, its header stays in sight and is repeated in print. */
    public Sheet table(Table table) {
        header(table);
        table.rows().forEach(row -> cells.row(newRow(), table, row));
        return placed(table);
    }

    /** Adds a table of thousands of rows, the last on its sheet: they go straight into the file and are not built up before. */
    public Sheet longTable(Table table) {
        header(table);
        cells.dress(table);
        longRows = new LongRows(sheet, next, table, cells);
        next += table.rows().size();
        return placed(table);
    }

    @Nullable LongRows longRows() {
        return longRows;
    }

    private Sheet placed(Table table) {
        var headerRow = next - table.rows().size() - 1;
        if (last == null) {
            first(table, headerRow);
        }
        table.rows().forEach(row -> widths.see(row));
        widths.apply();
        last = new PlacedTable(table, headerRow);
        next++;
        return this;
    }

    /** Adds a chart and, beside it, its data as a table. */
    public Sheet chart(Chart chart) {
        table(chart.table());
        next = charts.beside(chart, placed(), next);
        return this;
    }

    /**
     * Adds a chart of columns of the table above. Where they hold text, such as a hidden value, which Excel would
     * draw as zero, the chart gets a table of its own with a gap in that place.
     */
    public Sheet chartOfTable(ChartLook look, String categories, String... values) {
        var headers = List.of(values);
        var table = placed().table();
        var chart = Chart.of(look, table, categories, headers);
        if (table.holdsTextIn(headers)) {
            return chart(chart);
        }
        next = charts.under(chart, placed(), categories, headers, next);
        return this;
    }

    private PlacedTable placed() {
        if (last == null) {
            throw new IllegalStateException("no table on sheet " + sheet.getSheetName());
        }
        return last;
    }

    private XSSFRow newRow() {
        if (longRows != null) {
            throw new IllegalStateException("nothing follows a long table on sheet " + sheet.getSheetName());
        }
        return sheet.createRow(next++);
    }

    private void line(String words, CellStyles.Kind kind) {
        var row = newRow();
        cells.words(row.createCell(0), words, kind);
        row.setHeightInPoints(kind == CellStyles.Kind.TITLE ? 26 : 16);
    }

    private void header(Table table) {
        var row = newRow();
        row.setHeightInPoints(SheetColumns.fitsOneLine(table.headers()) ? 21 : 34);
        for (var c = 0; c < table.columns().size(); c++) {
            var column = table.columns().get(c);
            var right = column.align() == Column.Align.RIGHT;
            cells.words(
                    row.createCell(c), column.header(), right ? CellStyles.Kind.HEADER_RIGHT : CellStyles.Kind.HEADER);
            widths.see(c, column.header());
        }
    }

    private void first(Table table, int headerRow) {
        var lastColumn = table.columns().size() - 1;
        sheet.createFreezePane(0, headerRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.setAutoFilter(new CellRangeAddress(headerRow, next - 1, 0, lastColumn));
    }
}
