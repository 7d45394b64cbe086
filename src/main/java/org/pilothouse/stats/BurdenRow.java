package org.pilothouse.stats;

/**
 * Minutes as logged, to be added up by artefact and activity.
 *
 * @param minutes finite, not negative
 */
public record BurdenRow(String artefact, Activity activity, double minutes) {

    public BurdenRow {
        if (!(minutes >= 0) || Double.isInfinite(minutes)) {
            throw new IllegalArgumentException("minutes must be finite and not negative");
        }
    }
}
