package org.pilothouse.office;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;

/** The small workbook inside a document that holds a chart's numbers, so that the chart can be edited in Word. */
final class EmbeddedData {

    private EmbeddedData() {}

    static void fill(XWPFChart part, Chart chart) throws IOException, InvalidFormatException {
        var workbook = part.getWorkbook();
        var sheet = workbook.getNumberOfSheets() == 0 ? workbook.createSheet("Data") : workbook.getSheetAt(0);
        write(sheet, chart.table());
        var values = IntStream.rangeClosed(1, chart.series().size()).boxed().toList();
        new ChartPainter(part).paint(chart, new ChartRange(sheet, 0, 0, values));
    }

    private static void write(XSSFSheet sheet, Table table) {
        var header = sheet.createRow(0);
        for (var c = 0; c < table.columns().size(); c++) {
            header.createCell(c).setCellValue(SafeText.forXml(table.headers().get(c)));
        }
        for (var cells : table.rows()) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (var c = 0; c < cells.size(); c++) {
                switch (cells.get(c)) {
                    case Cell.Figure figure -> row.createCell(c).setCellValue(figure.value());
                    case Cell.Empty nothing -> {}
                    case Cell other -> row.createCell(c).setCellValue(SafeText.forXml(other.raw()));
                }
            }
        }
    }
}
