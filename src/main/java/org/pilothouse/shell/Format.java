package org.pilothouse.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one way in which numbers, dates and names are written on screens and in documents. */
public final class Format {
    /** Stands for a value that is not defined. */
    public static final String NOT_DEFINED = "–";

    private static final char MINUS = '\u2212';

    private Format() {}

    /** Minutes with one decimal and a real minus sign, without a unit. */
    public static String minutes(@Nullable Double minutes) {
        return decimal(minutes, 1);
    }

    /** A change: always with its sign. */
    public static String change(@Nullable Double minutes) {
        return minutes != null && minutes > 0 ? "+" + minutes(minutes) : minutes(minutes);
    }

    /** A share between 0 and 1 as a percentage with one decimal. */
    public static String percent(@Nullable Double share) {
        return share == null ? NOT_DEFINED : decimal(share * 100, 1) + " %";
    }

    public static String decimal(@Nullable Double value, int decimals) {
        if (value == null || !Double.isFinite(value)) {
            return NOT_DEFINED;
        }
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        var zero = text.startsWith("-") && text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? text.substring(1) : text.replace('-', MINUS);
    }

    /** The lower and the upper bound with the unit after the upper one. */
    public static String interval(@Nullable Double low, @Nullable Double high, int decimals, String unit) {
        return decimal(low, decimals) + " to " + decimal(high, decimals) + unit;
    }

    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public static String dateTime(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }
}
