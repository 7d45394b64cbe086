package org.pilothouse.analysis.ui;

import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shell.Format;

/**
 * Writes values as readers see them: numbers, bounds, a dash for what is not defined, a word for what is hidden.
 *
 * @param hidden the word for what is hidden
 */
record ValueText(String hidden) {

    String percent(@Nullable Object value) {
        return text(value, Format::percent, " %");
    }

    String minutes(@Nullable Object value) {
        return text(value, minutes -> Format.minutes(minutes) + "\u00a0min", " min");
    }

    String change(@Nullable Object value) {
        return text(value, minutes -> Format.change(minutes) + "\u00a0min", " min");
    }

    String count(@Nullable Object value) {
        return text(value, count -> Format.decimal(count, 0), "");
    }

    String decimal(@Nullable Object value, int decimals) {
        return text(value, number -> Format.decimal(number, decimals), "");
    }

    /** Both limits, or the word once. */
    String interval(Value low, Value high, DoubleFunction<String> write) {
        if (low instanceof Value.Known from && high instanceof Value.Known to) {
            return write.apply(from.value()) + " to " + write.apply(to.value());
        }
        return low.isHidden() || high.isHidden() ? hidden : Format.NOT_DEFINED;
    }

    /** A share among the details, with its interval in brackets where both limits are shown. */
    String share(AnalysisResult result, String name) {
        var share = percent(result.value(name));
        return result.details().get(name + "Interval") instanceof Map<?, ?> limits
                        && limits.get("low") instanceof Value.Known low
                        && limits.get("high") instanceof Value.Known high
                ? share + " (" + interval(low, high, Format::percent) + ")"
                : share;
    }

    /** A number for a chart: null where there is none to show. */
    static @Nullable Double drawn(@Nullable Object value) {
        return value instanceof Value.Known known ? (Double) known.value() : null;
    }

    private String text(@Nullable Object value, DoubleFunction<String> write, String unit) {
        return switch (value) {
            case Value.Known known -> write.apply(known.value());
            case Value.Bound bound ->
                (bound.atMost() ? "\u2264 " : "\u2265 ")
                        + (unit.equals(" %") ? Format.decimal(bound.limit() * 100, 0) + unit : bound.limit() + unit);
            case Value.Hidden gone -> hidden;
            case null, default -> Format.NOT_DEFINED;
        };
    }
}
