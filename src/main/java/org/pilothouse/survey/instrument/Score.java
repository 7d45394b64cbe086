package org.pilothouse.survey.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What a scale gives for somebody's answers, in full precision.
 *
 * @param value null when not scorable
 * @param answered how many of its items were answered
 * @param reason null when scorable
 */
public record Score(
        String scale,
        @Nullable Double value,
        int answered,
        int items,
        @Nullable NotScorable reason) {

    /** Why there is no score. */
    public enum NotScorable {
        TOO_FEW_ANSWERED,
        OUT_OF_RANGE
    }
}
