package org.pilothouse.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;

/** A number as its reader may see it: known, a bound, not defined, or hidden. */
public sealed interface Value {

    /** How a hidden number is written in data; never a bound such as {@code < 5}. */
    String HIDDEN = "hidden";

    /** A number that is shown. */
    record Known(double value) implements Value {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not finite: " + value);
            }
        }
    }

    /** A share that is only shown as at most or at least something. */
    record Bound(double limit, boolean atMost) implements Value {}

    /** There is no such number, and why. */
    record Undefined(NotDefined reason) implements Value {}

    /** There may be a number; it is not shown, by that rule. */
    record Hidden(Rule rule) implements Value {}

    static Value of(double value) {
        return new Known(value);
    }

    static Value of(Figure figure) {
        var reason = figure.reason();
        return reason == null ? new Known(figure.get()) : new Undefined(reason);
    }

    static Value undefined(NotDefined reason) {
        return new Undefined(reason);
    }

    /** The number if it is shown as it is. */
    default Optional<Double> known() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    default boolean isHidden() {
        return this instanceof Hidden;
    }

    /** As answers in JSON carry it: a number, null when not defined, {@code "hidden"}, or a bound such as {@code "<=0.1"}. */
    default @Nullable Object json() {
        return switch (this) {
            case Known known -> number(known.value());
            case Bound bound -> (bound.atMost() ? "<=" : ">=") + bound.limit();
            case Undefined none -> null;
            case Hidden hidden -> HIDDEN;
        };
    }

    /** Whole numbers are written without a fraction. */
    private static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }
}
