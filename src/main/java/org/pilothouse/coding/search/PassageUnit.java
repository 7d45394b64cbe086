package org.pilothouse.coding.search;

/** How much of the text around a match is meant. */
public enum PassageUnit {
    MATCH,
    SENTENCE,
    TURN
}
