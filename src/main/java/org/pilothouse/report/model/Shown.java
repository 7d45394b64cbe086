package org.pilothouse.report.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Value;

/** A number as a release may print it; there is nothing behind it but what is shown. */
public record Shown(Kind kind, double number) {
    public static final Shown HIDDEN = new Shown(Kind.HIDDEN, 0);
    public static final Shown NOT_DEFINED = new Shown(Kind.NOT_DEFINED, 0);

    /** In which way a number is shown. */
    public enum Kind {
        KNOWN,
        AT_MOST,
        AT_LEAST,
        NOT_DEFINED,
        HIDDEN
    }

    public static Shown of(double number) {
        return new Shown(Kind.KNOWN, number);
    }

    /** Reads what {@link Value#json()} wrote; anything unknown is hidden. */
    public static Shown read(@Nullable Object json) {
        return switch (json) {
            case null -> NOT_DEFINED;
            case Number number -> of(number.doubleValue());
            case String text when text.startsWith("<=") -> bound(Kind.AT_MOST, text);
            case String text when text.startsWith(">=") -> bound(Kind.AT_LEAST, text);
            default -> HIDDEN;
        };
    }

    private static Shown bound(Kind kind, String text) {
        return new Shown(kind, Double.parseDouble(text.substring(2)));
    }

    public boolean isKnown() {
        return kind == Kind.KNOWN;
    }

    public boolean isHidden() {
        return kind == Kind.HIDDEN;
    }

    /** Whether there is a number to print: as it is, or as a bound. */
    public boolean isPrinted() {
        return kind == Kind.KNOWN || kind == Kind.AT_MOST || kind == Kind.AT_LEAST;
    }

    public Optional<Double> known() {
        return isKnown() ? Optional.of(number) : Optional.empty();
    }

    /** The same kind of value, times a factor above 0. */
    Shown times(double factor) {
        return isPrinted() ? new Shown(kind, number * factor) : this;
    }
}
