package org.pilothouse.notelog.activity;

import java.time.DateTimeException;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.temporal.ChronoField;

/**
 * Reads ISO instants by the million: the usual {@code 2026-02-09T14:00:00.123Z} without making an object, anything else
 * by {@link OffsetDateTime}. One reader serves one thread.
 */
final class IsoInstant {
    private static final int MICROS_DIGITS = 6;
    private static final int SECOND_END = 19;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long DAYS_BEFORE_1970 = 719_528;
    private static final int NONE = -1;

    private long dayStart;
    private long second;
    private int micros;

    /** Whether it could be read; {@link #second} and {@link #micros} then hold it. */
    boolean read(Cell text) {
        return readUsual(text.chars(), text.length() - 1) || readAny(text.text());
    }

    /** Seconds since 1970. */
    long second() {
        return second;
    }

    /** Microseconds within the second. */
    int micros() {
        return micros;
    }

    private boolean readUsual(char[] text, int end) {
        if (end < SECOND_END || text[end] != 'Z' || !isMarked(text)) {
            return false;
        }
        int hour = two(text, 11);
        int minute = two(text, 14);
        int within = two(text, 17);
        int fraction = end == SECOND_END ? 0 : fraction(text, end);
        if ((hour | minute | within | fraction) < 0 || hour > 23 || minute > 59 || within > 59 || !readDay(text)) {
            return false;
        }
        second = dayStart + hour * 3600L + minute * 60L + within;
        micros = fraction;
        return true;
    }

    private static boolean isMarked(char[] text) {
        return text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';
    }

    private boolean readDay(char[] text) {
        int century = two(text, 0);
        int ofCentury = two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int year = century * 100 + ofCentury;
        if ((century | ofCentury) < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        dayStart = epochDay(year, month, day) * SECONDS_A_DAY;
        return day <= Month.of(month).length(Year.isLeap(year));
    }

    /** As {@link java.time.LocalDate#toEpochDay} counts, without making a date: years before, months before, leap days. */
    private static long epochDay(int year, int month, int day) {
        long days = 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
        days += (367 * month - 362) / 12 + day - 1;
        if (month > 2) {
            days -= Year.isLeap(year) ? 1 : 2;
        }
        return days - DAYS_BEFORE_1970;
    }

    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NONE : tens * 10 + ones;
    }

    private static int fraction(char[] text, int end) {
        int digits = end - SECOND_END - 1;
        if (text[SECOND_END] != '.' || digits < 1 || digits > 9) {
            return NONE;
        }
        int value = 0;
        for (int i = 0; i < MICROS_DIGITS; i++) {
            int digit = i < digits ? text[SECOND_END + 1 + i] - '0' : 0;
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private boolean readAny(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            second = time.toEpochSecond();
            micros = time.get(ChronoField.MICRO_OF_SECOND);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
