package org.pilothouse.stats;

import java.util.Arrays;

/**
 * How soon notes were signed after their session (domain 7.3).
 *
 * @param withinDay share within 24 hours, both ends included
 * @param withinTwoDays share within 48 hours
 * @param medianHours median lag, type 7
 */
public record SigningLag(Figure withinDay, Figure withinTwoDays, Figure medianHours) {
    public static final double DAY = 24;
    public static final double TWO_DAYS = 48;

    /**
     * Summarises lags in hours.
     *
     * @param hours finite, not negative, in any order; left unchanged
     * @return nothing defined without lags
     * @throws IllegalArgumentException if a lag is negative or not finite
     */
    public static SigningLag of(double... hours) {
        if (!Arrays.stream(hours).allMatch(lag -> lag >= 0 && Double.isFinite(lag))) {
            throw new IllegalArgumentException("lags must be finite and not negative");
        }
        if (hours.length == 0) {
            var none = Figure.undefined(NotDefined.NO_DATA);
            return new SigningLag(none, none, none);
        }
        return new SigningLag(within(DAY, hours), within(TWO_DAYS, hours), Figure.of(Quantiles.median(hours)));
    }

    private static Figure within(double limit, double[] hours) {
        return Figure.ratio(Arrays.stream(hours).filter(lag -> lag <= limit).count(), hours.length);
    }
}
