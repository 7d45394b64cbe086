package org.pilothouse.office;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a number is shown; the number itself is kept whole. */
public enum NumberStyle {
    INTEGER("#,##0"),
    YEAR("0"),
    DECIMAL("#,##0.0"),
    TWO_DECIMALS("#,##0.00"),
    THREE_DECIMALS("0.000"),
    PERCENT("0.0%");

    private final String pattern;

    NumberStyle(String pattern) {
        this.pattern = pattern;
    }

    /** Returns the format code that spreadsheets and charts use. */
    public String pattern() {
        return pattern;
    }

    /** Returns the format code for the marks of an axis, which are round numbers. */
    String axisPattern() {
        return this == PERCENT ? "0%" : "General";
    }

    /** Returns {@code value} as prose shows it: half away from zero, a true minus sign, no negative zero. */
    public String format(double value, Locale language) {
        var symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign('\u2212');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var shown = format.format(value);
        return value < 0 && shown.chars().noneMatch(c -> c >= '1' && c <= '9') ? format.format(0) : shown;
    }
}
