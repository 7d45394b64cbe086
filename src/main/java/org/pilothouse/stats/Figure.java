package org.pilothouse.stats;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A finite number, or the reason why there is none; so that neither NaN nor a made-up zero reaches a report.
 *
 * @param value the number, null when not defined
 * @param reason why not defined, null when there is a number
 */
public record Figure(@Nullable Double value, @Nullable NotDefined reason) {

    public Figure {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("either a value or a reason");
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("not finite: " + value);
        }
    }

    /**
     * Returns a defined figure.
     *
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public static Figure of(double value) {
        return new Figure(value, null);
    }

    /** Returns a figure that has no value, and why. */
    public static Figure undefined(NotDefined reason) {
        return new Figure(null, reason);
    }

    /** Returns {@code numerator / denominator}, or {@code ZERO_DENOMINATOR}. */
    public static Figure ratio(double numerator, double denominator) {
        return denominator == 0 ? undefined(NotDefined.ZERO_DENOMINATOR) : of(numerator / denominator);
    }

    public boolean isDefined() {
        return value != null;
    }

    /**
     * Returns the number.
     *
     * @throws IllegalStateException if it is not defined; ask {@link #isDefined} first
     */
    public double get() {
        if (value == null) {
            throw new IllegalStateException("not defined: " + reason);
        }
        return value;
    }

    public OptionalDouble toOptional() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns the figure with {@code change} applied to its number; what is not defined stays so. */
    public Figure map(DoubleUnaryOperator change) {
        return value == null ? undefined(requireNonNull(reason)) : of(change.applyAsDouble(value));
    }
}
