package org.pilothouse.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows at the end of a sheet that are written when the file is, one by one and without temporary files. */
record LongRows(XSSFSheet sheet, int first, Table table, CellWriter cells) {
    private static final int KEPT = 1;
    private static final int HEAD = 1000;

    /** Writes a workbook with the rows of its sheets; words stand in their cells instead of in a list of their own. */
    static byte[] write(XSSFWorkbook workbook, List<LongRows> all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var streamed = new DeferredSXSSFWorkbook(workbook, KEPT)) {
            streamed.setZip64Mode(Zip64Mode.Never); // the JDK cannot read sizes that stand behind in 64 bits
            all.forEach(rows ->
                    streamed.getStreamingSheet(rows.sheet().getSheetName()).setRowGenerator(rows::write));
            streamed.writeAvoidingTempFiles(out);
        }
        return StableZip.changing(
                out.toByteArray(), all.stream().collect(toMap(LongRows::entry, rows -> rows::measured)));
    }

    private String entry() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** Before the rows it is said how far they reach, which nobody knew when that was written. */
    private byte[] measured(byte[] written) {
        var all = new CellRangeAddress(
                0, first + table.rows().size() - 1, 0, table.columns().size() - 1);
        var head = new String(written, 0, Math.min(written.length, HEAD), ISO_8859_1);
        var measured =
                head.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"" + all.formatAsString() + "\"");
        var whole = new ByteArrayOutputStream(written.length + HEAD);
        whole.writeBytes(measured.getBytes(ISO_8859_1));
        whole.write(written, head.length(), written.length - head.length());
        return whole.toByteArray();
    }

    private void write(SXSSFSheet to) {
        var next = first;
        for (var row : table.rows()) {
            cells.row(to.createRow(next++), table, row);
        }
    }
}
