package org.pilothouse.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows at the end of a sheet that are written when the file is, one by one and without temporary files. */
record LongRows(String sheet, int first, Table table, CellWriter cells) {
    private static final int KEPT = 1;

    /** Writes a workbook with the rows of its sheets; words stand in their cells instead of in a list of their own. */
    static void write(XSSFWorkbook workbook, List<LongRows> all, OutputStream out) throws IOException {
        try (var streamed = new DeferredSXSSFWorkbook(workbook, KEPT)) {
            streamed.setZip64Mode(Zip64Mode.Never); // the JDK cannot read sizes that stand behind in 64 bits
            all.forEach(rows -> streamed.getStreamingSheet(rows.sheet()).setRowGenerator(rows::write));
            streamed.writeAvoidingTempFiles(out);
        }
    }

    private void write(SXSSFSheet to) {
        var next = first;
        for (var row : table.rows()) {
            cells.row(to.createRow(next++), table, row);
        }
    }
}
