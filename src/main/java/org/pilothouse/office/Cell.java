package org.pilothouse.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One value of a table, written as what it is: numbers as numbers, text never as a formula. */
public sealed interface Cell {

    /** Words. */
    record Words(String text) implements Cell {}

    /** A finite number and how to show it. */
    record Figure(double value, NumberStyle style) implements Cell {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Cell {}

    /** A moment, in UTC. */
    record Moment(Instant instant) implements Cell {}

    /** Yes or no. */
    record Flag(boolean yes) implements Cell {}

    /** Nothing known. */
    record Empty() implements Cell {}

    /** The cell of an absent value. */
    Cell EMPTY = new Empty();

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text);
    }

    static Cell number(double value, NumberStyle style) {
        return new Figure(value, style);
    }

    static Cell integer(long value) {
        return new Figure(value, NumberStyle.INTEGER);
    }

    /** A number shown with one decimal. */
    static Cell decimal(double value) {
        return new Figure(value, NumberStyle.DECIMAL);
    }

    /** A share from 0 to 1, shown as a percentage with one decimal. */
    static Cell percent(double share) {
        return new Figure(share, NumberStyle.PERCENT);
    }

    static Cell date(LocalDate date) {
        return new Day(date);
    }

    static Cell instant(Instant instant) {
        return new Moment(instant);
    }

    static Cell flag(boolean yes) {
        return new Flag(yes);
    }

    /**
     * Returns the cell that suits {@code value}; absent values give {@link #EMPTY}, fractions one decimal.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    static Cell of(@Nullable Object value) {
        return switch (value) {
            case null -> EMPTY;
            case Cell cell -> cell;
            case Integer number -> integer(number);
            case Long number -> integer(number);
            case Number number -> decimal(number.doubleValue());
            case Boolean yes -> flag(yes);
            case LocalDate date -> date(date);
            case Instant instant -> instant(instant);
            default -> text(value.toString());
        };
    }

    /** Returns the value as machines read it: shortest decimals, Y or N, ISO dates, empty for nothing. */
    default String raw() {
        return switch (this) {
            case Words words -> words.text();
            case Figure figure -> shortest(figure.value());
            case Day day -> day.date().toString();
            case Moment moment -> moment.instant().toString();
            case Flag flag -> flag.yes() ? "Y" : "N";
            case Empty nothing -> "";
        };
    }

    /** Returns the value as a document shows it. */
    default String shown(Locale language) {
        return this instanceof Figure figure ? figure.style().format(figure.value(), language) : raw();
    }

    /** Returns the shortest decimal text that gives {@code value} again, without exponent or trailing zeros. */
    static String shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
