package org.pilothouse.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from an Excel workbook that somebody brought; its cells come as the text a CSV file would hold.
 *
 * <p>The header is the first row that is not blank. Formulas give their last result. The file is held in memory.
 */
public final class XlsxTableReader {
    private final TableShape shape;
    private final ReadLimits limits;
    private final @Nullable String sheetName;
    private final boolean refuseFormulas;

    private XlsxTableReader(TableShape shape, ReadLimits limits, @Nullable String sheetName, boolean refuseFormulas) {
        this.shape = shape;
        this.limits = limits;
        this.sheetName = sheetName;
        this.refuseFormulas = refuseFormulas;
    }

    public static XlsxTableReader of(TableShape shape) {
        return new XlsxTableReader(shape, ReadLimits.UPLOAD, null, false);
    }

    public XlsxTableReader within(ReadLimits newLimits) {
        return new XlsxTableReader(shape, newLimits, sheetName, refuseFormulas);
    }

    /** Reads the sheet of this name instead of the first. */
    public XlsxTableReader sheet(String name) {
        return new XlsxTableReader(shape, limits, name, refuseFormulas);
    }

    /** Reports cells that a spreadsheet could run, and leaves out their rows. */
    public XlsxTableReader refuseFormulas() {
        return new XlsxTableReader(shape, limits, sheetName, true);
    }

    /** Reads {@code in} to its end and leaves it open. */
    public void read(String file, InputStream in, Consumer<TableRow> rows, Consumer<TableProblem> problems) {
        try (var workbook = open(in, limits)) {
            read(sheet(workbook), new TableReading(file, shape, limits, refuseFormulas, rows, problems));
        } catch (UnreadableTable e) {
            problems.accept(e.problem(file));
        } catch (IOException e) {
            problems.accept(CsvRecords.unreadable(e).problem(file));
        }
    }

    static XSSFWorkbook open(InputStream in, ReadLimits limits) throws UnreadableTable, IOException {
        var bytes = new ByteLimit(in, limits.bytes()).readAllBytes();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var inflated = new ByteLimit(zip, limits.inflatedBytes());
            while (zip.getNextEntry() != null) {
                inflated.transferTo(OutputStream.nullOutputStream());
            }
        }
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (RuntimeException | IOException e) {
            // POI has no common type for what it meets in damaged files
            throw new UnreadableTable(
                    TableProblem.Kind.MALFORMED, 0, e.getClass().getSimpleName(), ".xlsx");
        }
    }

    private XSSFSheet sheet(XSSFWorkbook workbook) throws UnreadableTable {
        var names = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
        if (names.isEmpty() || (sheetName != null && !names.contains(sheetName))) {
            throw new UnreadableTable(
                    TableProblem.Kind.MISSING_SHEET, 0, String.join(", ", names), sheetName == null ? "" : sheetName);
        }
        return sheetName == null ? workbook.getSheetAt(0) : workbook.getSheet(sheetName);
    }

    private static void read(XSSFSheet sheet, TableReading reading) throws UnreadableTable {
        for (var each : sheet) {
            var fields = XlsxText.fields((XSSFRow) each, reading.columns());
            var blank = fields.stream().allMatch(String::isEmpty);
            if (!blank && !reading.take(each.getRowNum() + 1L, fields)) {
                return;
            }
        }
        reading.end();
    }
}
