package org.pilothouse.report.model;

import org.pilothouse.office.NumberStyle;
import org.pilothouse.shell.Format;

/** How numbers of one kind are written in prose and in spreadsheets. */
public enum NumberKind {
    COUNT(NumberStyle.INTEGER, 1),
    MINUTES(NumberStyle.DECIMAL, 1),
    WHOLE_MINUTES(NumberStyle.INTEGER, 1),
    CHANGE(NumberStyle.DECIMAL, 1),
    WHOLE_CHANGE(NumberStyle.INTEGER, 1),
    SHARE(NumberStyle.PERCENT, 1),
    /** A difference of shares, in percentage points. */
    POINTS(NumberStyle.DECIMAL, 100),
    DECIMAL(NumberStyle.DECIMAL, 1),
    INDEX(NumberStyle.TWO_DECIMALS, 1);

    private final NumberStyle style;
    private final double factor;

    NumberKind(NumberStyle style, double factor) {
        this.style = style;
        this.factor = factor;
    }

    NumberStyle style() {
        return style;
    }

    /** The number as a spreadsheet holds it. */
    double scaled(double number) {
        return number * factor;
    }

    /** The number as prose shows it; shares with their sign, everything else without a unit. */
    public String write(double number) {
        return switch (this) {
            case COUNT, WHOLE_MINUTES -> Format.decimal(number, 0);
            case MINUTES, DECIMAL -> Format.decimal(number, 1);
            case CHANGE, POINTS -> Format.change(scaled(number));
            case WHOLE_CHANGE -> (Math.round(number) > 0 ? "+" : "") + Format.decimal(number, 0);
            case SHARE -> Format.percent(number);
            case INDEX -> Format.decimal(number, 2);
        };
    }

    /** Both limits of an interval with the unit after the upper one. */
    String interval(double low, double high, String unit) {
        return switch (this) {
            case SHARE -> Format.interval(low * 100, high * 100, 1, " %");
            case COUNT, WHOLE_MINUTES, WHOLE_CHANGE -> Format.interval(low, high, 0, unit);
            case INDEX -> Format.interval(low, high, 2, unit);
            default -> Format.interval(scaled(low), scaled(high), 1, unit);
        };
    }
}
