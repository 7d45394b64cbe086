package org.pilothouse.office;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once. */
final class CellStyles {

    /** A moment in UTC. */
    static final String MOMENT_FORMAT = "yyyy-mm-dd\"T\"hh:mm:ss\"Z\"";

    enum Kind {
        TITLE,
        SUBTITLE,
        PROSE,
        LABEL,
        HEADER,
        HEADER_RIGHT,
        WORDS,
        WORDS_QUOTED,
        WORDS_RIGHT,
        WORDS_RIGHT_QUOTED,
        DAY,
        MOMENT
    }

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);
    private final Map<NumberStyle, XSSFCellStyle> numbers = new EnumMap<>(NumberStyle.class);
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        dress(workbook.getFontAt(0), 10, Palette.TEXT, false);
    }

    XSSFCellStyle of(Kind kind) {
        return styles.computeIfAbsent(kind, this::make);
    }

    XSSFCellStyle of(NumberStyle number) {
        return numbers.computeIfAbsent(number, style -> formatted(style.pattern(), HorizontalAlignment.RIGHT));
    }

    private XSSFCellStyle make(Kind kind) {
        return switch (kind) {
            case TITLE -> plain(font(16, Palette.INK, true));
            case SUBTITLE -> plain(font(10, Palette.MUTED, false));
            case PROSE -> wrapped(plain(font(10, Palette.TEXT, false)));
            case LABEL -> wrapped(plain(font(10, Palette.INK, true)));
            case HEADER -> header(HorizontalAlignment.LEFT);
            case HEADER_RIGHT -> header(HorizontalAlignment.RIGHT);
            case WORDS -> words(HorizontalAlignment.LEFT, false);
            case WORDS_QUOTED -> words(HorizontalAlignment.LEFT, true);
            case WORDS_RIGHT -> words(HorizontalAlignment.RIGHT, false);
            case WORDS_RIGHT_QUOTED -> words(HorizontalAlignment.RIGHT, true);
            case DAY -> formatted("yyyy-mm-dd", HorizontalAlignment.LEFT);
            case MOMENT -> formatted(MOMENT_FORMAT, HorizontalAlignment.LEFT);
        };
    }

    private XSSFCellStyle plain(XSSFFont font) {
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle header(HorizontalAlignment alignment) {
        var style = wrapped(plain(font(10, Palette.INK, true)));
        style.setAlignment(alignment);
        style.setIndention((short) 1);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(colour(Palette.TINT));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(colour(Palette.ACCENT));
        return style;
    }

    private XSSFCellStyle words(HorizontalAlignment alignment, boolean quoted) {
        var style = wrapped(ruled());
        style.setAlignment(alignment);
        style.setIndention((short) 1);
        style.setQuotePrefixed(quoted);
        return style;
    }

    private XSSFCellStyle formatted(String pattern, HorizontalAlignment alignment) {
        var style = ruled();
        style.setAlignment(alignment);
        style.setIndention((short) 1);
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    private XSSFCellStyle ruled() {
        var style = plain(font(10, Palette.TEXT, false));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(Palette.RULE));
        return style;
    }

    private XSSFFont font(int points, String hex, boolean bold) {
        return fonts.computeIfAbsent(points + hex + bold, key -> dress(workbook.createFont(), points, hex, bold));
    }

    private static XSSFFont dress(XSSFFont font, int points, String hex, boolean bold) {
        font.setFontName(Palette.FACE);
        font.setFontHeightInPoints((short) points);
        font.setColor(colour(hex));
        font.setBold(bold);
        return font;
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(Palette.opaque(hex), null);
    }
}
