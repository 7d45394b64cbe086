package org.pilothouse.office;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts of a sheet, drawn from cells of the same sheet. */
final class SheetCharts {
    private static final int ROWS = 18;
    private static final double WIDTH = 85;
    private static final int DEFAULT_CHARACTERS = 9;
    private static final int UNITS = 256;

    private final XSSFSheet sheet;

    SheetCharts(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Draws a chart to the right of its data and returns the next free row. */
    int beside(Chart chart, Sheet.PlacedTable data, int next) {
        var values = IntStream.rangeClosed(1, chart.series().size()).boxed().toList();
        var top = data.headerRow();
        draw(chart, new ChartRange(sheet, top, 0, values), top, values.size() + 2);
        return Math.max(next, top + ROWS + 1);
    }

    /** Draws a chart of some columns under their table and returns the next free row. */
    int under(Chart chart, Sheet.PlacedTable data, String categories, List<String> values, int next) {
        var valueColumns = values.stream().map(data.table()::indexOf).toList();
        var range = new ChartRange(sheet, data.headerRow(), data.table().indexOf(categories), valueColumns);
        draw(chart, range, next, 0);
        return next + ROWS + 1;
    }

    private void draw(Chart chart, ChartRange range, int top, int left) {
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, rightOf(left), top + ROWS);
        var part = sheet.createDrawingPatriarch().createChart(anchor);
        new ChartPainter(part).paint(chart, range);
        var frame = part.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr();
        frame.getCNvPr().setDescr(SafeText.forXml(chart.look().alternative()));
        frame.getCNvPr().setName(SafeText.forXml(chart.look().title()));
    }

    /** The column at which a chart of the usual width ends, given the widths of the columns it covers. */
    private int rightOf(int left) {
        var column = left;
        for (var width = 0.0; width < WIDTH; column++) {
            var own = sheet.getColumnWidth(column) / (double) UNITS;
            width += own > 0 ? own : DEFAULT_CHARACTERS;
        }
        return column;
    }
}
