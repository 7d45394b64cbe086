package org.pilothouse.coding.retrieval;

/** How two passages can lie to each other. */
public enum Relation {
    SAME_WORDS,
    OVERLAPS,
    INSIDE,
    NEAR,
    SAME_TEXT
}
