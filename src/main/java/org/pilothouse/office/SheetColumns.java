package org.pilothouse.office;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Widths of the columns of a sheet, from the longest text in each, without measuring fonts. */
final class SheetColumns {
    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int ROOM_FOR_FILTER = 4;
    private static final int UNITS = 256;
    private static final float LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final Map<Integer, Integer> longest = new TreeMap<>();

    SheetColumns(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static boolean fitsOneLine(List<String> headers) {
        return headers.stream()
                .allMatch(header -> header.length() + ROOM_FOR_FILTER <= WIDEST && !header.contains("\n"));
    }

    /** Gives a row the height that its longest text needs; rows have a fixed height otherwise. */
    static void fitHeight(Row row, List<Cell> cells) {
        fitHeight(
                row,
                cells.stream()
                        .mapToInt(cell -> (int) cell.shown(Locale.ROOT)
                                .lines()
                                .mapToLong(line -> line.length() / (WIDEST - ROOM_FOR_FILTER) + 1)
                                .sum())
                        .max()
                        .orElse(1));
    }

    static void fitHeight(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(LINE_HEIGHT * lines);
        }
    }

    void see(int column, String text) {
        var line = text.lines().mapToInt(String::length).max().orElse(0);
        longest.merge(column, line, Math::max);
    }

    void see(List<Cell> row) {
        for (var column = 0; column < row.size(); column++) {
            see(column, row.get(column));
        }
    }

    private void see(int column, Cell cell) {
        see(column, cell instanceof Cell.Moment ? Instant.EPOCH.toString() : cell.shown(Locale.ROOT));
    }

    void apply() {
        longest.forEach((column, characters) -> {
            var width = Math.clamp((long) characters + ROOM_FOR_FILTER, NARROWEST, WIDEST);
            sheet.setColumnWidth(column, width * UNITS);
        });
    }
}
