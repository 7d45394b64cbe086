package org.pilothouse.survey.instrument;

import java.math.BigDecimal;

/** The values of a range, from the first to the last in equal steps. */
public record Steps(BigDecimal first, BigDecimal last, BigDecimal step) {

    public Steps {
        if (first.compareTo(last) >= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("a range goes up in positive steps");
        }
    }

    /** Reads {@code start=0 end=100 step=5}. */
    static Steps parse(String parameters) {
        var numbers = parameters.replaceAll("[a-z]+=", "").split(" ");
        return new Steps(new BigDecimal(numbers[0]), new BigDecimal(numbers[1]), new BigDecimal(numbers[2]));
    }

    public int count() {
        return last.subtract(first).divideToIntegralValue(step).intValue() + 1;
    }

    public boolean contains(BigDecimal value) {
        return value.compareTo(first) >= 0
                && value.compareTo(last) <= 0
                && value.subtract(first).remainder(step).signum() == 0;
    }
}
