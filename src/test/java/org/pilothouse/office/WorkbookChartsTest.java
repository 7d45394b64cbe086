package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookChartsTest {
    private final Workbook workbook = Workbook.of(SampleFiles.PROPERTIES);

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void chartsOfEveryKindAreNativeTitledAndDrawnFromCells(ChartKind kind) throws IOException {
        var look = new ChartLook(kind, "Finding").axes("Phase", "Minutes").describedAs("In words");
        workbook.sheet("Chart")
                .chart(Chart.of(look, "a", "b").series("x", 1.0, 2.0).series("y", 3.0, null));
        var sheet = reopened().getSheetAt(0);
        var drawing = sheet.getDrawingPatriarch();
        var chart = drawing.getCharts().getFirst();
        var xml = chart.getCTChartSpace().xmlText();

        assertThat(chart.getTitleText().getString()).isEqualTo("Finding");
        assertThat(xml).contains("Chart!$B$2:$B$3", "Chart!$A$2:$A$3", "Phase", "Minutes");
        assertThat(xml.contains("0072B2") || xml.contains("0072b2")).isTrue();
        assertThat(xml).contains(kind.stacked() ? "stacked" : kind == ChartKind.LINE ? "standard" : "clustered");
        assertThat(drawing.getCTDrawing().xmlText()).contains("descr=\"In words\"");
    }

    @Test
    void aChartOfATableUsesItsCells() throws IOException {
        var table = Table.of(Column.text("Phase"), Column.number("Notes"), Column.number("Minutes"))
                .row("a", 1, 2.5)
                .row("b", 2, null);
        workbook.sheet("T").table(table).chartOfTable(new ChartLook(ChartKind.LINE, "t"), "Phase", "Minutes");
        var sheet = reopened().getSheetAt(0);

        assertThat(sheet.getDrawingPatriarch()
                        .getCharts()
                        .getFirst()
                        .getCTChartSpace()
                        .xmlText())
                .contains("T!$C$2:$C$3", "T!$A$2:$A$3");
        assertThat(sheet.getLastRowNum()).isEqualTo(2);
    }

    @Test
    void hiddenValuesLeaveGapsInAChartInsteadOfZeros() throws IOException {
        var table = Table.of(Column.text("Phase"), Column.number("Minutes"))
                .row("a", 2.5)
                .row("b", "hidden");
        workbook.sheet("T").table(table).chartOfTable(new ChartLook(ChartKind.LINE, "t"), "Phase", "Minutes");
        var sheet = reopened().getSheetAt(0);

        assertThat(sheet.getDrawingPatriarch()
                        .getCharts()
                        .getFirst()
                        .getCTChartSpace()
                        .xmlText())
                .contains("T!$B$6:$B$7");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("hidden");
        assertThat(sheet.getRow(6).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void chartsNeedATableAboveAndItsColumns() {
        var look = new ChartLook(ChartKind.LINE, "t");
        var sheet = workbook.sheet("x");
        assertThatIllegalStateException().isThrownBy(() -> sheet.chartOfTable(look, "a", "b"));
        sheet.table(Table.of(Column.text("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.chartOfTable(look, "a", "b"));
    }

    @Test
    void contentAfterAChartDoesNotRunIntoIt() throws IOException {
        workbook.sheet("x")
                .chart(SampleFiles.bars())
                .table(Table.of(Column.text("next")).row("1"));

        assertThat(reopened().getSheetAt(0).getRow(19).getCell(0).getStringCellValue())
                .isEqualTo("next");
    }

    private XSSFWorkbook reopened() throws IOException {
        return open(workbook.toBytes());
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
