package org.pilothouse.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableReaderTest {
    private static final TableShape SHAPE = new TableShape(List.of("a", "b"), List.of("c"));

    private final List<String> rows = new ArrayList<>();
    private final List<TableProblem> problems = new ArrayList<>();

    @Test
    void readsBackWhatTheWorkbookWrote() {
        var workbook = Workbook.of(SampleFiles.PROPERTIES);
        workbook.sheet("Data")
                .table(Table.of(Column.text("a"), Column.number("b"), Column.text("c"))
                        .row("=1+1", 0.1, LocalDate.of(2026, 1, 31))
                        .row("😀", 12, Instant.parse("2026-01-31T13:00:05Z"))
                        .row("midnight", -3, Instant.parse("2026-01-31T00:00:00Z"))
                        .row("last", null, true));
        read(XlsxTableReader.of(SHAPE), workbook.toBytes());

        assertThat(rows)
                .containsExactly(
                        "2 =1+1|0.1|2026-01-31",
                        "3 😀|12|2026-01-31T13:00:05Z",
                        "4 midnight|-3|2026-01-31T00:00:00Z",
                        "5 last|null|Y");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsEveryTypeOfCell() throws IOException {
        var bytes = workbook(sheet -> {
            row(sheet, 3, "a", "b");
            var row = sheet.createRow(4);
            row.createCell(0).setCellFormula("1+1");
            row.getCell(0).setCellValue(2);
            row.createCell(1).setCellErrorValue(FormulaError.DIV0);
            var time = sheet.createRow(7);
            time.createCell(0).setCellValue(0.5);
            time.createCell(1).setCellValue(LocalDateTime.of(2026, 1, 31, 9, 30));
            time.createCell(2).setCellValue("");
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("hh:mm"));
            time.getCell(0).setCellStyle(style);
            time.getCell(1).setCellStyle(style);
            sheet.createRow(8).createCell(1).setCellValue(true);
            sheet.createRow(9).createCell(0);
        });
        read(XlsxTableReader.of(SHAPE), bytes);

        assertThat(rows).containsExactly("5 2|#DIV/0!|null", "8 12:00:00|2026-01-31T09:30:00|null", "9 null|Y|null");
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsCellsOutsideTheHeader() throws IOException {
        read(XlsxTableReader.of(SHAPE), workbook(sheet -> {
            row(sheet, 0, "a", "b");
            row(sheet, 1, "1", "2", "3");
        }));

        assertThat(problems)
                .containsExactly(new TableProblem("t.xlsx", 2, null, TableProblem.Kind.FIELD_COUNT, "3", "2"));
    }

    @Test
    void stopsAtAHeaderThatDoesNotFit() throws IOException {
        read(XlsxTableReader.of(SHAPE), workbook(sheet -> {
            row(sheet, 0, "a", "a");
            row(sheet, 1, "1", "2");
        }));

        assertThat(rows).isEmpty();
        assertThat(problems)
                .extracting(TableProblem::kind)
                .containsExactly(TableProblem.Kind.DUPLICATE_HEADER, TableProblem.Kind.MISSING_COLUMN);
    }

    @Test
    void readsTheNamedSheetOrSaysWhichThereAre() {
        var workbook = Workbook.of(SampleFiles.PROPERTIES);
        workbook.sheet("First").title("x");
        workbook.sheet("Second")
                .table(Table.of(Column.text("a"), Column.text("b")).row("1", "2"));
        var bytes = workbook.toBytes();
        read(XlsxTableReader.of(SHAPE).sheet("Second"), bytes);
        read(XlsxTableReader.of(SHAPE).sheet("Third"), bytes);

        assertThat(rows).containsExactly("2 1|2|null");
        assertThat(problems)
                .containsExactly(
                        new TableProblem("t.xlsx", 0, null, TableProblem.Kind.MISSING_SHEET, "First, Second", "Third"));
    }

    @Test
    void reportsFormulaTextWhenAsked() throws IOException {
        read(XlsxTableReader.of(SHAPE).refuseFormulas(), workbook(sheet -> {
            row(sheet, 0, "a", "b");
            row(sheet, 1, "@SUM(1)", "2");
        }));

        assertThat(rows).isEmpty();
        assertThat(problems).extracting(TableProblem::kind).containsExactly(TableProblem.Kind.FORMULA);
    }

    @Test
    void saysWhenASheetIsEmpty() throws IOException {
        read(XlsxTableReader.of(SHAPE), workbook(sheet -> {}));

        assertThat(problems).extracting(TableProblem::kind).containsExactly(TableProblem.Kind.EMPTY);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        read(XlsxTableReader.of(SHAPE), "a,b\n1,2\n".getBytes(UTF_8));
        read(XlsxTableReader.of(SHAPE), new byte[0]);
        read(XlsxTableReader.of(SHAPE), zip(10));
        read(XlsxTableReader.of(SHAPE), SampleFiles.report());

        assertThat(problems).hasSize(4).extracting(TableProblem::kind).containsOnly(TableProblem.Kind.MALFORMED);
    }

    @Test
    void stopsAtEachLimit() throws IOException {
        var three = workbook(sheet -> {
            row(sheet, 0, "a", "b");
            row(sheet, 1, "1", "1");
            row(sheet, 2, "2", "2");
        });
        read(XlsxTableReader.of(SHAPE).within(new ReadLimits(100_000, 1_000_000, 1, 5, 100)), three);
        read(XlsxTableReader.of(SHAPE).within(new ReadLimits(100, 1_000_000, 1, 5, 100)), three);
        read(XlsxTableReader.of(SHAPE).within(new ReadLimits(100_000, 50_000, 1, 5, 100)), zip(10_000_000));

        assertThat(rows).hasSize(1);
        assertThat(problems).extracting(TableProblem::kind).containsOnly(TableProblem.Kind.TOO_LARGE);
        assertThat(problems)
                .extracting(TableProblem::expected)
                .containsExactly("1 rows at most", "100 bytes at most", "50000 bytes at most");
    }

    @Test
    void refusesDamagedZips() throws IOException {
        var bytes = SampleFiles.workbook();
        for (var i = 2000; i < 2200; i++) {
            bytes[i] = 7;
        }
        read(XlsxTableReader.of(SHAPE), bytes);

        assertThat(problems).extracting(TableProblem::kind).containsExactly(TableProblem.Kind.MALFORMED);
    }

    private static byte[] zip(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<XSSFSheet> content) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet());
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int index, String... values) {
        var row = sheet.createRow(index);
        for (var c = 0; c < values.length; c++) {
            row.createCell(c).setCellValue(values[c]);
        }
    }

    private void read(XlsxTableReader reader, byte[] bytes) {
        reader.read(
                "t.xlsx",
                new ByteArrayInputStream(bytes),
                row -> rows.add(row.number() + " " + row.text("a") + "|" + row.text("b") + "|" + row.text("c")),
                problems::add);
    }
}
