package org.pilothouse.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * How strict a study is, as its analysis plan declares.
 *
 * @param k the fewest clinicians that a figure may rest on, 5 to 11
 * @param minNotes the fewest notes, at least 10
 */
public record Policy(int k, int minNotes) {
    public static final int SMALLEST_K = 5;
    public static final int LARGEST_K = 11;
    public static final int FEWEST_NOTES = 10;

    /** Groups under this size show no figure about single clinicians (rule 4). */
    static final int SMALL_GROUP = 10;

    /** Groups under this size show no numbers at all (rule 4). */
    static final int THEMES_ONLY = 5;

    public Policy {
        if (k < SMALLEST_K || k > LARGEST_K || minNotes < FEWEST_NOTES) {
            throw new IllegalArgumentException("k is 5 to 11, and at least 10 notes");
        }
    }

    /** What a plan declares, brought into the allowed range; what it leaves out is the default. */
    public static Policy declared(@Nullable Integer k, @Nullable Integer minNotes) {
        return new Policy(
                k == null ? SMALLEST_K : Math.clamp(k, SMALLEST_K, LARGEST_K),
                minNotes == null ? FEWEST_NOTES : Math.max(FEWEST_NOTES, minNotes));
    }
}
