package org.pilothouse.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordFiguresTest {
    @Test
    void headerRowsRepeatRowsStayWholeAndNumbersStandRight() throws Exception {
        try (var document = open(word().table("Minutes", SampleFiles.phases()).toBytes())) {
            var table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).isCantSplitRow()).isTrue();
            assertThat(table.getRow(5).getCell(3).getText()).isEqualTo("\u22122.0");
            assertThat(table.getRow(2).getCell(6).getText()).isEqualTo("54.2%");
            assertThat(table.getRow(1)
                            .getCell(1)
                            .getParagraphs()
                            .getFirst()
                            .getAlignment()
                            .name())
                    .isEqualTo("RIGHT");
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getParagraphs()
                            .getFirst()
                            .getAlignment()
                            .name())
                    .isEqualTo("LEFT");
            var widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((Number) column.getW()).intValue())
                    .sum();
            assertThat(widths).isEqualTo(WordPage.TEXT_WIDTH);
        }
    }

    @Test
    void captionsAreNumberedByFieldsEachKindOnItsOwn() throws Exception {
        var table = Table.of(Column.text("a")).row("1");
        var bytes = word().table("One", table)
                .table("Two", table, "note")
                .chart("Three", SampleFiles.bars())
                .toBytes();
        try (var document = open(bytes)) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("Table\u00A01. One", "Table\u00A02. Two", "Figure\u00A01. Three", "note");
        }
        assertThat(WordDocumentTest.parts(bytes).get("word/document.xml"))
                .contains(" SEQ Table \\* ARABIC ", " SEQ Figure \\* ARABIC ");
    }

    @Test
    void chartsAreNativeEditableAndDescribed() throws Exception {
        try (var document = open(word().chart("Minutes", SampleFiles.columns()).toBytes())) {
            var chart = document.getCharts().getFirst();
            assertThat(chart.getTitle().getBody().getParagraph(0).getText())
                    .isEqualTo("Notes take two minutes less with a tool");
            assertThat(chart.getWorkbook().getSheetAt(0).getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(12.2);
            var data = chart.getChartSeries().getFirst();
            assertThat(data.getSeriesCount()).isEqualTo(2);
            assertThat(data.getSeries(0).getValuesData().getPointAt(0)).isEqualTo(14.5);
        }
        assertThat(WordDocumentTest.parts(
                                word().chart("Minutes", SampleFiles.columns()).toBytes())
                        .get("word/document.xml"))
                .contains("descr=\"Three columns: baseline 14.5");
        assertThat(WordDocumentTest.parts(word().chart("x", SampleFiles.line()).toBytes())
                        .get("word/charts/chart1.xml"))
                .contains("c:dispBlanksAs", "val=\"gap\"", "<c:grouping val=\"standard\"/>");
    }

    @Test
    void aChartWithoutSeriesIsAnEmptyChart() throws Exception {
        try (var document = open(word().chart("x", Chart.of(new ChartLook(ChartKind.BAR, "t"), "a"))
                .toBytes())) {
            assertThat(document.getCharts()).hasSize(1);
        }
    }

    @Test
    void picturesAreDescribedAndMustFit() throws Exception {
        var xml = WordDocumentTest.parts(word().picture("c", new Picture(SampleFiles.png(), "A square", 3, 4))
                        .toBytes())
                .get("word/document.xml");

        assertThat(xml).contains("descr=\"A square\"", "cx=\"1080000\" cy=\"1440000\"");
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(new byte[0], "", 17, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(new byte[0], "", 3, Double.NaN));
    }

    @Test
    void longAndEmptyTablesAreWritten() throws Exception {
        var table = Table.of(Column.text("a"), Column.number("b"));
        try (var document = open(word().table("empty", table).toBytes())) {
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(1);
        }
        for (var i = 0; i < 1000; i++) {
            table.row("x", i);
        }
        try (var document = open(word().table("long", table).toBytes())) {
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(1001);
            var first = document.getTables()
                    .getFirst()
                    .getRow(1)
                    .getCell(0)
                    .getParagraphs()
                    .getFirst();
            assertThat(first.isKeepNext()).isFalse();
        }
    }

    @Test
    void keyFiguresAndFactsAreTablesAndNoFactsAreNothing() throws Exception {
        var figure = new KeyFigure("57.4 %", "use", "detail");
        try (var document =
                open(word().facts(List.of()).keyFigures(List.of(figure, figure)).toBytes())) {
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRow(0).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly("KeyValue", "KeyLabel", "KeyDetail");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> word().keyFigures(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> word().keyFigures(List.of(figure, figure, figure, figure, figure, figure)));
    }

    private static WordDocument word() {
        return WordDocument.of(SampleFiles.PROPERTIES);
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
