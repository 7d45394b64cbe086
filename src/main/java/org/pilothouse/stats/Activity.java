package org.pilothouse.stats;

import java.util.Optional;

/** What a minute of documentation goes into; several steps of the alphabet (domain 9.1) make one activity. */
public enum Activity {
    /** Scratch notes, input for a model, generating, editing, composing, own templates. */
    AUTHOR("SIGECT"),
    /** Preparing and reading the chart. */
    SEARCH("P"),
    /** Entering the same content elsewhere. */
    DUPLICATE("D"),
    /** Navigating, searching, forms, signing. */
    NAVIGATE("NX"),
    /** Waiting for a system. */
    WAIT("W"),
    /** Dictating or recording. */
    VOICE("V");

    private static final char INTERRUPTION = 'O';

    private final String steps;

    Activity(String steps) {
        this.steps = steps;
    }

    /**
     * Returns the activity that a step belongs to; empty for an interruption (O), which is in no total.
     *
     * @throws IllegalArgumentException if the letter is not in the alphabet
     */
    public static Optional<Activity> ofStep(char step) {
        for (var activity : values()) {
            if (activity.steps.indexOf(step) >= 0) {
                return Optional.of(activity);
            }
        }
        if (step == INTERRUPTION) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("not a step: " + step);
    }
}
