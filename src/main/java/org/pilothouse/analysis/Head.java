package org.pilothouse.analysis;

import org.pilothouse.disclosure.Value;

/**
 * The head of an answer: the estimate with its uncertainty, and who and what it rests on.
 *
 * @param confidence the level achieved
 * @param unit of the estimate and its limits: {@code share}, {@code min}, {@code ratio} or hours in eight
 */
public record Head(
        Value estimate, Value low, Value high, Value confidence, String unit, Value clinicians, Value notes) {
    /** Where nothing of it may be shown, for one reason. */
    static Head hidden(String unit, Value.Hidden why) {
        return new Head(why, why, why, why, unit, why, why);
    }
}
