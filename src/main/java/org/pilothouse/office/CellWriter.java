package org.pilothouse.office;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Puts values into cells as what they are. */
final class CellWriter {
    /** As much text as a cell of Excel holds, in UTF-16 units. */
    static final int MOST_TEXT = 32_767;

    private static final int ROOM_FOR_MARK = 16;

    private final CellStyles styles;

    CellWriter(CellStyles styles) {
        this.styles = styles;
    }

    void row(Row row, Table table, List<Cell> values) {
        for (var column = 0; column < values.size(); column++) {
            write(row, column, values.get(column), table.columns().get(column).align());
        }
        SheetColumns.fitHeight(row, values);
    }

    /** Makes the styles of a table whose cells are written later, when no more can be made. */
    void dress(Table table) {
        table.rows().forEach(row -> {
            for (var column = 0; column < row.size(); column++) {
                style(row.get(column), table.columns().get(column).align());
            }
        });
    }

    private void write(Row row, int column, Cell value, Column.Align align) {
        var cell = row.createCell(column);
        cell.setCellStyle(style(value, align));
        switch (value) {
            case Cell.Figure figure -> cell.setCellValue(figure.value());
            case Cell.Day day -> cell.setCellValue(day.date());
            case Cell.Moment moment -> cell.setCellValue(LocalDateTime.ofInstant(moment.instant(), ZoneOffset.UTC));
            case Cell.Empty nothing -> {}
            case Cell.Words words -> cell.setCellValue(fitting(SafeText.forXml(words.text())));
            case Cell.Flag flag -> cell.setCellValue(flag.raw());
        }
    }

    private XSSFCellStyle style(Cell value, Column.Align align) {
        return switch (value) {
            case Cell.Figure figure -> styles.of(figure.style());
            case Cell.Day day -> styles.of(CellStyles.Kind.DAY);
            case Cell.Moment moment -> styles.of(CellStyles.Kind.MOMENT);
            case Cell.Empty nothing -> styles.of(CellStyles.Kind.WORDS);
            case Cell.Words words -> styles.of(kind(words.text(), align));
            case Cell.Flag flag -> styles.of(kind("", align));
        };
    }

    /** Writes text in a style of its own. */
    void words(org.apache.poi.ss.usermodel.Cell cell, String text, CellStyles.Kind kind) {
        var style = styles.of(kind);
        cell.setCellValue(fitting(SafeText.forXml(text)));
        cell.setCellStyle(style);
        if (SafeText.startsLikeFormula(text) && !style.getQuotePrefixed()) {
            var quoted = style.copy();
            quoted.setQuotePrefixed(true);
            cell.setCellStyle(quoted);
        }
    }

    private static CellStyles.Kind kind(String text, Column.Align align) {
        var quoted = SafeText.startsLikeFormula(text);
        if (align == Column.Align.RIGHT) {
            return quoted ? CellStyles.Kind.WORDS_RIGHT_QUOTED : CellStyles.Kind.WORDS_RIGHT;
        }
        return quoted ? CellStyles.Kind.WORDS_QUOTED : CellStyles.Kind.WORDS;
    }

    /** Cuts text that Excel could not open, and says how much is missing. */
    private static String fitting(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        var end = MOST_TEXT - ROOM_FOR_MARK;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026 (+" + (text.length() - end) + ")";
    }
}
