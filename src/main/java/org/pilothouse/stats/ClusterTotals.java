package org.pilothouse.stats;

/**
 * What one clinician contributes to a ratio: kept and eligible notes, or hours of two kinds.
 *
 * @param numerator finite, not negative
 * @param denominator finite, not negative, in the unit that the ratio divides by
 */
public record ClusterTotals(double numerator, double denominator) {

    public ClusterTotals {
        if (!(numerator >= 0 && denominator >= 0) || Double.isInfinite(numerator + denominator)) {
            throw new IllegalArgumentException("totals must be finite and not negative");
        }
    }

    double ratio() {
        return numerator / denominator;
    }
}
