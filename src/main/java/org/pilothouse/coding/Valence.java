package org.pilothouse.coding;

/** Whether what a passage tells of stood in the way or helped. */
public enum Valence {
    BARRIER,
    FACILITATOR,
    MIXED,
    NEUTRAL
}
