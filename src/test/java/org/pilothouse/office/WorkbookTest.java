package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    private final Workbook workbook = Workbook.of(SampleFiles.PROPERTIES);

    @Test
    void numbersAreNumbersInTheirFormat() throws IOException {
        var sheet = reopened(Table.of(Column.number("x"))
                .row(Cell.decimal(14.53))
                .row(Cell.percent(0.574))
                .row(12)
                .row(Cell.number(2026, NumberStyle.YEAR)));

        assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(14.53);
        assertThat(format(sheet, 1)).isEqualTo("#,##0.0");
        assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(0.574);
        assertThat(format(sheet, 2)).isEqualTo("0.0%");
        assertThat(format(sheet, 3)).isEqualTo("#,##0");
        assertThat(format(sheet, 4)).isEqualTo("0");
    }

    @Test
    void daysMomentsFlagsAndAbsentValuesAreWhatTheyAre() throws IOException {
        var sheet = reopened(Table.of(Column.text("x"))
                .row(LocalDate.of(2026, 1, 31))
                .row(Instant.parse("2026-01-31T13:00:05Z"))
                .row(true)
                .row((Object) null));

        assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2026, 1, 31, 0, 0));
        assertThat(format(sheet, 1)).isEqualTo("yyyy-mm-dd");
        assertThat(sheet.getRow(2).getCell(0).getLocalDateTimeCellValue())
                .isEqualTo(LocalDateTime.of(2026, 1, 31, 13, 0, 5));
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Y");
        assertThat(sheet.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"})
    void textIsNeverAFormula(String text) throws IOException {
        var sheet = reopened(Table.of(Column.text(text), Column.number(text)).row(text, text));
        for (var row : List.of(sheet.getRow(0), sheet.getRow(1))) {
            for (var cell : row) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void plainTextHasNoQuotePrefixAndHiddenValuesStandRight() throws IOException {
        var cell =
                reopened(Table.of(Column.number("x")).row("hidden")).getRow(1).getCell(0);

        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
    }

    @Test
    void textLongerThanExcelHoldsIsCutVisibly() throws IOException {
        var text = "😀".repeat(20_000);
        var cut = reopened(Table.of(Column.text("x")).row(text))
                .getRow(1)
                .getCell(0)
                .getStringCellValue();

        assertThat(cut)
                .hasSizeLessThanOrEqualTo(CellWriter.MOST_TEXT)
                .startsWith("😀😀")
                .endsWith("😀… (+7250)");
        assertThat(reopened(Table.of(Column.text("x")).row("a" + text))
                        .getRow(1)
                        .getCell(0)
                        .getStringCellValue())
                .endsWith("😀… (+7250)");
    }

    @Test
    void tablesHaveAFilterAPaneThatStaysAndWidthsThatFit() throws IOException {
        workbook.sheet("Time").title("Title", "Subtitle").table(SampleFiles.phases());
        var sheet = reopened().getSheetAt(0);

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Title");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Phase");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:G9");
        assertThat(sheet.getColumnWidth(0)).isBetween(45 * 256, 61 * 256);
        assertThat(sheet.getColumnWidth(1)).isLessThan(20 * 256);
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
    }

    @Test
    void aLongTableSaysAndLooksTheSameAsAnyOther() throws IOException {
        var table = SampleFiles.notes().row(SampleFiles.notes().rows().getFirst());
        workbook.sheet("Notes").title("Title", "Subtitle").table(table);
        var any = reopened().getSheetAt(0);
        var streamed = Workbook.of(SampleFiles.PROPERTIES);
        streamed.sheet("Notes").title("Title", "Subtitle").longTable(table);
        var other = open(streamed.toBytes()).getSheetAt(0);

        assertThat(other.getLastRowNum()).isEqualTo(any.getLastRowNum()).isGreaterThan(3);
        for (var row : any) {
            assertThat(other.getRow(row.getRowNum()).getHeight()).isEqualTo(row.getHeight());
            for (var cell : row) {
                var same = other.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                assertThat(same).hasToString(cell.toString());
                assertThat(look(same)).isEqualTo(look(cell));
            }
        }
        assertThat(other.getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo(any.getCTWorksheet().getAutoFilter().getRef());
        assertThat(other.getCTWorksheet().getDimension().getRef())
                .isEqualTo(any.getCTWorksheet().getDimension().getRef());
        assertThat(other.getColumnWidth(1)).isEqualTo(any.getColumnWidth(1));
    }

    private static String look(org.apache.poi.ss.usermodel.Cell cell) {
        var style = cell.getCellStyle();
        return style.getDataFormatString()
                + style.getAlignment()
                + style.getWrapText()
                + style.getBorderBottom()
                + style.getQuotePrefixed()
                + style.getVerticalAlignment();
    }

    @Test
    void nothingFollowsALongTable() {
        var sheet = workbook.sheet("Long").longTable(SampleFiles.notes());

        assertThatIllegalStateException().isThrownBy(() -> sheet.paragraph("More"));
    }

    @Test
    void onlyTheFirstTableOfASheetIsFiltered() throws IOException {
        var table = Table.of(Column.text("a")).row("1");
        workbook.sheet("Two").table(table).table(table);

        assertThat(reopened().getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A1:A2");
    }

    @Test
    void sheetsPrintOnLandscapeA4AsWideAsAPage() throws IOException {
        workbook.sheet("x").table(SampleFiles.phases());
        var sheet = reopened().getSheetAt(0);

        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
        assertThat(sheet.isDisplayGridlines()).isFalse();
    }

    @Test
    void nothingIsHiddenAndNothingIsAFormulaOrAName() throws IOException {
        try (var book = open(SampleFiles.workbook())) {
            for (var i = 0; i < book.getNumberOfSheets(); i++) {
                assertThat(book.isSheetHidden(i) || book.isSheetVeryHidden(i)).isFalse();
                noFormulasNorHiddenColumns(book.getSheetAt(i));
            }
            assertThat(book.getAllNames()).allMatch(name -> name.getNameName().startsWith("_xlnm."));
        }
    }

    @Test
    void sheetNamesAreMadeFitAndUnique() throws IOException {
        workbook.sheet("A/B:C");
        workbook.sheet("a/b:c");
        workbook.sheet("x".repeat(40));
        workbook.sheet("x".repeat(40));
        var book = reopened();

        assertThat(List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2), book.getSheetName(3)))
                .containsExactly("A_B_C", "a_b_c (2)", "x".repeat(31), "x".repeat(27) + " (2)");
    }

    @Test
    void readmeHoldsTitleFactsAndParagraphs() throws IOException {
        workbook.readme("README", List.of(new Fact("Release", "=3")), List.of("Numbers are numbers.", "x".repeat(450)));
        var sheet = reopened().getSheet("README");

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("AI notes pilot");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=3");
        assertThat(sheet.getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo("Numbers are numbers.");
        assertThat(sheet.getRow(6).getHeightInPoints()).isEqualTo(70);
    }

    @Test
    void longHeadersGetATallerRow() throws IOException {
        var sheet = reopened(Table.of(Column.text("word ".repeat(20))));

        assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(34);
    }

    @Test
    void tenThousandRowsAreWritten() throws IOException {
        var table = Table.of(Column.text("ref"), Column.number("minutes"));
        for (var i = 0; i < 10_000; i++) {
            table.row("N" + i, i / 10.0);
        }

        assertThat(reopened(table).getLastRowNum()).isEqualTo(10_000);
    }

    @Test
    void propertiesComeFromTheCaller() throws IOException {
        workbook.sheet("x");
        var properties = reopened().getProperties().getCoreProperties();

        assertThat(properties.getCreator()).isEqualTo("Pilothouse");
        assertThat(properties.getTitle()).isEqualTo("AI notes pilot");
        assertThat(properties.getCreated()).isEqualTo(Date.from(SampleFiles.PROPERTIES.created()));
        assertThat(properties.getModified()).isEqualTo(Date.from(SampleFiles.PROPERTIES.created()));
    }

    @Test
    void theWholeWorkbookIsValidAndWellFormed() throws Exception {
        try (var book = open(SampleFiles.workbook())) {
            assertThat(book.getCTWorkbook().validate()).isTrue();
            assertThat(book.getStylesSource().getCTStylesheet().validate()).isTrue();
            for (var sheet : book) {
                assertThat(((XSSFSheet) sheet).getCTWorksheet().validate()).isTrue();
            }
        }
        WordDocumentTest.assertWellFormed(SampleFiles.workbook());
    }

    @Test
    void forbiddenCharactersAreReplaced() throws IOException {
        assertThat(reopened(Table.of(Column.text("x")).row("a\u0000b\uD800 😀"))
                        .getRow(1)
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo("a\uFFFDb\uFFFD 😀");
    }

    @Test
    void aWorkbookNeedsASheetAndIsWrittenToStreams() throws IOException {
        assertThatIllegalStateException().isThrownBy(workbook::toBytes);
        workbook.sheet("x");
        var out = new ByteArrayOutputStream();
        workbook.writeTo(out);

        assertThat(open(out.toByteArray()).getNumberOfSheets()).isEqualTo(1);
    }

    private static void noFormulasNorHiddenColumns(Sheet sheet) {
        for (var row : sheet) {
            assertThat(row.getZeroHeight()).isFalse();
            for (var cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(sheet.isColumnHidden(cell.getColumnIndex())).isFalse();
            }
        }
    }

    private XSSFSheet reopened(Table table) throws IOException {
        var book = Workbook.of(SampleFiles.PROPERTIES);
        book.sheet("Data").table(table);
        return open(book.toBytes()).getSheetAt(0);
    }

    private XSSFWorkbook reopened() throws IOException {
        return open(workbook.toBytes());
    }

    private static String format(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(0).getCellStyle().getDataFormatString();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
