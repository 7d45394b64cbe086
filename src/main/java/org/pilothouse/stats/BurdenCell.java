package org.pilothouse.stats;

/**
 * The time that one activity takes on one kind of artefact.
 *
 * @param minutes above zero
 * @param share of all minutes, above 0 to 1: what would be saved if it vanished
 */
public record BurdenCell(String artefact, Activity activity, double minutes, double share) {}
