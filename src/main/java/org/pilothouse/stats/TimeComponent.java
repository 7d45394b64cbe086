package org.pilothouse.stats;

import java.util.Optional;

/** What the time on one note is made of (domain 7.3); several steps of the alphabet (domain 9.1) make one component. */
public enum TimeComponent {
    PREP("P"),
    INPUT("SIV"),
    WAIT("WG"),
    VERIFY_EDIT("E"),
    COMPOSE("CT"),
    DUPLICATE("D"),
    NAVIGATE("N"),
    SIGN("X");

    private static final char INTERRUPTION = 'O';

    private final String steps;

    TimeComponent(String steps) {
        this.steps = steps;
    }

    /** Whether a person is at work in it; what a system takes is not. */
    public boolean isHumanActive() {
        return this != WAIT;
    }

    /**
     * Returns the component that a step belongs to; empty for an interruption (O), which is in no total.
     *
     * @throws IllegalArgumentException if the letter is not in the alphabet
     */
    public static Optional<TimeComponent> ofStep(char step) {
        for (var component : values()) {
            if (component.steps.indexOf(step) >= 0) {
                return Optional.of(component);
            }
        }
        if (step == INTERRUPTION) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("not a step: " + step);
    }
}
