package org.pilothouse.disclosure;

/**
 * A line of the suppression log: it names rule and place, never the value.
 *
 * @param measure such as {@code utilisation}
 * @param cell which figure of it, such as {@code nonUse.FORGOT}
 */
public record Suppressed(Rule rule, String measure, String cell) {}
