package org.pilothouse.office;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a cell is to be read.
 *
 * @param expected an example or the list of choices, for those who must mend the cell
 * @param parse gives null for text that cannot be read
 */
public record ValueKind<T>(String expected, Function<String, @Nullable T> parse) {
    private static final Pattern DECIMAL_TEXT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");

    public static final ValueKind<String> TEXT = new ValueKind<>("", text -> text);
    public static final ValueKind<Integer> INTEGER = new ValueKind<>("12", ValueKind::integer);
    public static final ValueKind<Double> DECIMAL = new ValueKind<>("12.5", ValueKind::decimal);
    public static final ValueKind<LocalDate> DATE = new ValueKind<>("2026-01-31", ValueKind::date);
    public static final ValueKind<Instant> INSTANT = new ValueKind<>("2026-01-31T13:00:00Z", ValueKind::instant);
    public static final ValueKind<Boolean> FLAG = new ValueKind<>("Y, N", ValueKind::flag);

    /** Reads one of the constants of {@code type} by its exact name. */
    public static <E extends Enum<E>> ValueKind<E> oneOf(Class<E> type) {
        var constants = type.getEnumConstants();
        var names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        return new ValueKind<>(names, text -> constant(constants, text));
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, String text) {
        for (var constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Integer integer(String text) {
        try {
            return text.startsWith("+") ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double decimal(String text) {
        return DECIMAL_TEXT.matcher(text).matches() ? Double.valueOf(text) : null;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Boolean flag(String text) {
        return switch (text) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
    }
}
