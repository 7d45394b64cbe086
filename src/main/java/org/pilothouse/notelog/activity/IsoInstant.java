package org.pilothouse.notelog.activity;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;

/**
 * Reads ISO instants by the million: the usual {@code 2026-02-09T14:00:00.123Z} without making an object, anything else
 * by {@link OffsetDateTime}. One reader serves one thread.
 */
final class IsoInstant {
    private static final int MICROS_DIGITS = 6;
    private static final int SECOND_END = 19;
    private static final long SECONDS_A_DAY = 86_400;

    private String day = "";
    private long dayStart;
    private long second;
    private int micros;

    /** Whether it could be read; {@link #second} and {@link #micros} then hold it. */
    boolean read(String text) {
        return readUsual(text) || readAny(text);
    }

    /** Seconds since 1970. */
    long second() {
        return second;
    }

    /** Microseconds within the second. */
    int micros() {
        return micros;
    }

    private boolean readUsual(String text) {
        int end = text.length() - 1;
        if (end < SECOND_END || text.charAt(end) != 'Z' || !isMarked(text)) {
            return false;
        }
        int hour = two(text, 11);
        int minute = two(text, 14);
        int within = two(text, 17);
        int fraction = end == SECOND_END ? 0 : fraction(text, end);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || within < 0 || within > 59 || fraction < 0) {
            return false;
        }
        if (!text.startsWith(day) || day.isEmpty()) {
            if (!readDay(text.substring(0, 10))) {
                return false;
            }
        }
        second = dayStart + hour * 3600L + minute * 60L + within;
        micros = fraction;
        return true;
    }

    private static boolean isMarked(String text) {
        return text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    private boolean readDay(String text) {
        try {
            dayStart = java.time.LocalDate.parse(text).toEpochDay() * SECONDS_A_DAY;
            day = text;
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static int fraction(String text, int end) {
        int digits = end - SECOND_END - 1;
        if (text.charAt(SECOND_END) != '.' || digits < 1 || digits > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < MICROS_DIGITS; i++) {
            int digit = i < digits ? text.charAt(SECOND_END + 1 + i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
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
