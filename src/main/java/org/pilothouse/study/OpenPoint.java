package org.pilothouse.study;

import java.util.List;

/**
 * Something in a pilot that is still to be done.
 *
 * @param key translation key of the sentence
 * @param arguments what the sentence is about: names and counts, never a person
 * @param path the page where it is done, what follows {@code studies/<code>/}
 */
public record OpenPoint(Urgency urgency, String key, List<Object> arguments, String path) {

    /** How much hangs on it. */
    public enum Urgency {
        /** No note can be taken in until it is done. */
        BLOCKS,
        /** The pilot runs, and its report will say less. */
        WEAKENS,
        /** Can wait. */
        LATER
    }
}
