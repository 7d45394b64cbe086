package org.pilothouse.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.report.SampleRelease;
import org.pilothouse.report.model.CellModel;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Section;
import org.pilothouse.report.model.TableModel;

class DocumentsTest {
    private final ReleaseModel model = SampleRelease.model();

    @Test
    void thePageSaysWhatTheReleaseSays() throws IOException {
        var words = words(OnePageReport.of(model));

        assertThat(words).contains(model.cover().line(), model.cover().scope(), "Not for performance management");
        List.of(model.use(), model.time(), model.burden(), model.reasons())
                .forEach(section -> assertThat(words).contains(section.lead(), section.paragraph()));
        assertThat(words).contains(model.furtherInShort());
        model.themes()
                .forEach(theme -> assertThat(words)
                        .contains(theme.oneLine(), theme.quotes().getFirst().words()));
        assertThat(words)
                .contains(model.decision().conditions())
                .contains(model.decision().step());
    }

    @Test
    void theSummaryPrintsEveryCellOfItsTables() throws IOException {
        var words = words(ThematicSummary.of(model));

        List.of(
                        model.paths().table("paths"),
                        model.paths().table("factors"),
                        model.burden().table("burden-shares"),
                        model.burden().table("burden-most"),
                        model.suppression().table())
                .forEach(table -> table.rows()
                        .forEach(row -> row.forEach(cell -> assertThat(words).contains(cell.text()))));
        model.further()
                .forEach(section -> section.tables()
                        .forEach(table -> table.rows()
                                .forEach(row ->
                                        row.forEach(cell -> assertThat(words).contains(cell.text())))));
        model.themes().forEach(theme -> assertThat(words).contains(theme.name(), theme.concept(), theme.voices()));
    }

    @Test
    void theSummaryHasContentsHeadingsAndNativeCharts() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(ThematicSummary.of(model)))) {
            assertThat(document.getDocument().xmlText()).contains("TOC \\o");
            assertThat(document.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())))
                    .hasSizeGreaterThanOrEqualTo(7);
            assertThat(document.getCharts()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Utilisation",
                "NonUse_reasons",
                "Time_paired",
                "Burden_matrix",
                "Sequences_variants",
                "Time_by_type",
                "Workload",
                "Timeliness",
                "Edit_burden"
            })
    void theWorkbookHoldsEveryNumberOfTheRelease(String name) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReleaseWorkbook.of(model)))) {
            section(name).tables().forEach(table -> assertHolds(workbook.getSheet(name), table));
        }
    }

    @Test
    void theSummaryOfTheWorkbookHoldsTheFirstFigures() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReleaseWorkbook.of(model)))) {
            assertHolds(workbook.getSheet("Summary"), model.summary());
        }
    }

    @Test
    void theWorkbookHasItsSheetsInOrderAndNothingHidden() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(ReleaseWorkbook.of(model)))) {
            var names = new ArrayList<String>();
            for (var i = 0; i < workbook.getNumberOfSheets(); i++) {
                names.add(workbook.getSheetName(i));
                assertThat(workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i))
                        .isFalse();
                for (var column = 0; column < 12; column++) {
                    assertThat(workbook.getSheetAt(i).isColumnHidden(column)).isFalse();
                }
            }
            assertThat(names).isEqualTo(ReleaseWorkbook.SHEETS);
            assertThat(workbook.getSheet("Burden_matrix").getDrawingPatriarch().getCharts())
                    .isNotEmpty();
        }
    }

    @Test
    void equalReleasesGiveEqualBytes() {
        var again = SampleRelease.model();

        assertThat(OnePageReport.of(again)).isEqualTo(OnePageReport.of(model));
        assertThat(ThematicSummary.of(again)).isEqualTo(ThematicSummary.of(model));
        assertThat(ReleaseWorkbook.of(again)).isEqualTo(ReleaseWorkbook.of(model));
    }

    private Section section(String sheet) {
        return switch (sheet) {
            case "Utilisation" -> model.use();
            case "NonUse_reasons" -> model.reasons();
            case "Time_paired" -> model.time();
            case "Burden_matrix" -> model.burden();
            case "Time_by_type" -> model.further("note-time");
            case "Workload" -> model.further("workload");
            case "Timeliness" -> model.further("timeliness");
            case "Edit_burden" -> model.further("edit-burden");
            default -> model.paths();
        };
    }

    /** Finds the table by its title and compares it cell by cell: numbers to the last digit. */
    private static void assertHolds(Sheet sheet, TableModel table) {
        var header = headerUnder(sheet, table.title());
        for (var r = 0; r < table.rows().size(); r++) {
            var row = sheet.getRow(header + 1 + r);
            for (var c = 0; c < table.columns().size(); c++) {
                assertThat(value(row, c))
                        .as("%s, row %d, column %d", table.id(), r, c)
                        .isEqualTo(expected(table.rows().get(r).get(c)));
            }
        }
    }

    private static int headerUnder(Sheet sheet, String title) {
        for (var row : sheet) {
            if (row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.STRING
                    && row.getCell(0).getStringCellValue().equals(title)) {
                return row.getRowNum() + 1;
            }
        }
        throw new AssertionError("no table " + title);
    }

    private static Object value(Row row, int column) {
        var cell = row.getCell(column);
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }

    private static Object expected(CellModel cell) {
        return cell.number() == null ? cell.text() : cell.number();
    }

    private static String words(byte[] document) throws IOException {
        try (var opened = new XWPFDocument(new ByteArrayInputStream(document));
                var words = new XWPFWordExtractor(opened)) {
            return words.getText();
        }
    }
}
