package org.pilothouse.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An Excel workbook written sheet by sheet: no formulas, nothing hidden, numbers as numbers.
 *
 * <p>Write it out once; equal calls give equal bytes.
 */
public final class Workbook {
    private static final int LONGEST_NAME = 31;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final DocumentProperties properties;
    private final DocumentLabels labels;
    private final CellStyles styles;
    private final List<Sheet> sheets = new ArrayList<>();

    private Workbook(DocumentProperties properties, DocumentLabels labels) {
        this.properties = properties;
        this.labels = labels;
        styles = new CellStyles(workbook);
    }

    public static Workbook of(DocumentProperties properties) {
        return of(properties, DocumentLabels.ENGLISH);
    }

    public static Workbook of(DocumentProperties properties, DocumentLabels labels) {
        return new Workbook(properties, labels);
    }

    /** Adds a sheet; characters that Excel forbids in names are replaced, names in use get a number. */
    public Sheet sheet(String name) {
        var sheet = new Sheet(workbook.createSheet(free(SafeText.forXml(name))), styles, properties.title(), labels);
        sheets.add(sheet);
        return sheet;
    }

    /** Adds the sheet that explains the workbook: facts, then definitions and rules as paragraphs. */
    public Workbook readme(String name, List<Fact> facts, List<String> paragraphs) {
        var sheet = sheet(name).title(properties.title(), properties.subject()).facts(facts);
        paragraphs.forEach(sheet::paragraph);
        return this;
    }

    public byte[] toBytes() {
        if (workbook.getNumberOfSheets() == 0) {
            throw new IllegalStateException("a workbook needs a sheet");
        }
        try (workbook) {
            properties.apply(workbook);
            workbook.setActiveSheet(0);
            var longRows = sheets.stream()
                    .map(Sheet::longRows)
                    .filter(Objects::nonNull)
                    .toList();
            if (!longRows.isEmpty()) {
                return LongRows.write(workbook, longRows);
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return StableZip.of(bytes.toByteArray(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the workbook and leaves {@code out} open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(toBytes());
    }

    private String free(String wanted) {
        var name = WorkbookUtil.createSafeSheetName(wanted, '_');
        for (var n = 2; workbook.getSheetIndex(name) >= 0; n++) {
            var suffix = " (" + n + ")";
            var stem = WorkbookUtil.createSafeSheetName(wanted, '_');
            name = stem.substring(0, Math.min(stem.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return name;
    }
}
