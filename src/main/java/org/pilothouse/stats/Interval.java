package org.pilothouse.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * A confidence interval with the confidence it really has, or the reason why there is none.
 *
 * @param low lower limit, in the unit of the estimate
 * @param high upper limit, never below {@code low}
 * @param confidence the level achieved, between 0 and 1; for discrete exact methods not the level asked for
 */
public record Interval(Figure low, Figure high, Figure confidence) {

    public Interval {
        if (low.isDefined() != high.isDefined() || low.isDefined() != confidence.isDefined()) {
            throw new IllegalArgumentException("limits and confidence are defined together");
        }
        if (low.isDefined() && low.get() > high.get()) {
            throw new IllegalArgumentException("low above high");
        }
    }

    /**
     * Returns an interval with limits.
     *
     * @throws IllegalArgumentException if a number is not finite or {@code low > high}
     */
    public static Interval of(double low, double high, double confidence) {
        return new Interval(Figure.of(low), Figure.of(high), Figure.of(confidence));
    }

    /** Returns an interval that cannot be given, and why. */
    public static Interval undefined(NotDefined reason) {
        var none = Figure.undefined(reason);
        return new Interval(none, none, none);
    }

    public boolean isDefined() {
        return low.isDefined();
    }

    /** Returns the interval with both limits changed by an increasing function. */
    public Interval map(DoubleUnaryOperator increasing) {
        return new Interval(low.map(increasing), high.map(increasing), confidence);
    }

    /** Returns the interval cut to what is possible for a proportion. */
    Interval cutToProportion() {
        return map(limit -> Math.min(1, Math.max(0, limit)));
    }

    /**
     * Checks a level that a caller asks for.
     *
     * @throws IllegalArgumentException unless {@code 0 < confidence < 1}
     */
    static double requireLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        return confidence;
    }
}
