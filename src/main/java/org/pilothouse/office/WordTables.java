package org.pilothouse.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Tables of a document: fixed column widths, a header row that repeats, rows that stay whole. */
final class WordTables {
    private static final int MOST_KEY_FIGURES = 5;

    /** Tables of at most so many rows stay on one page, with their note. */
    private static final int KEPT_TOGETHER = 15;

    private final XWPFDocument document;
    private final WordText text;
    private final Locale language;

    WordTables(XWPFDocument document, WordText text, Locale language) {
        this.document = document;
        this.text = text;
        this.language = language;
    }

    void table(Table content) {
        var columns = content.columns();
        var rows = content.rows();
        var table = create(
                "QuietTable",
                rows.size() + 1,
                widths(columns.stream().map(Column::weight).toList()));
        table.getRow(0).setRepeatHeader(true);
        for (var c = 0; c < columns.size(); c++) {
            fill(
                    table.getRow(0).getCell(c),
                    "TableHeader",
                    Text.of(columns.get(c).header()),
                    columns.get(c).align());
        }
        for (var r = 0; r < rows.size(); r++) {
            fill(table.getRow(r + 1), rows.get(r), columns, rows.size() <= KEPT_TOGETHER);
        }
    }

    void facts(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var table = create("OpenTable", facts.size(), widths(List.of(3.0, 7.0)));
        for (var r = 0; r < facts.size(); r++) {
            var fact = facts.get(r);
            fill(table.getRow(r).getCell(0), "TableHeader", Text.of(fact.name()), Column.Align.LEFT);
            fill(table.getRow(r).getCell(1), "TableText", Text.of(fact.value()), Column.Align.LEFT);
        }
        text.paragraph("TableNote", Text.of(""));
    }

    void keyFigures(List<KeyFigure> figures) {
        if (figures.isEmpty() || figures.size() > MOST_KEY_FIGURES) {
            throw new IllegalArgumentException("between 1 and " + MOST_KEY_FIGURES + " key figures");
        }
        var table = create(
                "OpenTable", 1, widths(figures.stream().map(figure -> 1.0).toList()));
        for (var c = 0; c < figures.size(); c++) {
            var figure = figures.get(c);
            var cell = table.getRow(0).getCell(c);
            fill(cell, "KeyValue", Text.of(figure.value()), Column.Align.LEFT);
            add(cell, "KeyLabel", figure.label());
            add(cell, "KeyDetail", figure.detail());
        }
        text.paragraph("TableNote", Text.of(""));
    }

    private XWPFTable create(String style, int rows, List<Integer> widths) {
        var table = document.createTable(rows, widths.size());
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        table.setWidth(WordPage.TEXT_WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var existing = table.getCTTbl().getTblGrid();
        var grid = existing == null ? table.getCTTbl().addNewTblGrid() : existing;
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (var row : table.getRows()) {
            row.setCantSplitRow(true);
            for (var c = 0; c < widths.size(); c++) {
                var width = row.getCell(c).getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf(widths.get(c)));
            }
        }
        return table;
    }

    private void fill(XWPFTableRow row, List<Cell> cells, List<Column> columns, boolean keepWithNext) {
        var targets = row.getTableCells();
        for (var c = 0; c < cells.size(); c++) {
            var words = Text.of(cells.get(c).shown(language));
            fill(targets.get(c), "TableText", words, columns.get(c).align());
            targets.get(c).getParagraphs().getFirst().setKeepNext(keepWithNext);
        }
    }

    private static void fill(XWPFTableCell cell, String style, Text words, Column.Align align) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        if (align == Column.Align.RIGHT) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        WordRuns.add(paragraph, words);
    }

    private static void add(XWPFTableCell cell, String style, String words) {
        var paragraph = cell.addParagraph();
        paragraph.setStyle(style);
        WordRuns.add(paragraph, Text.of(words));
    }

    /** Shares out the width between the margins; the last column takes what rounding leaves. */
    private static List<Integer> widths(List<Double> weights) {
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        var widths = new ArrayList<Integer>();
        var left = WordPage.TEXT_WIDTH;
        for (var weight : weights.subList(0, weights.size() - 1)) {
            var width = (int) (WordPage.TEXT_WIDTH * weight / sum);
            widths.add(width);
            left -= width;
        }
        widths.add(left);
        return widths;
    }
}
