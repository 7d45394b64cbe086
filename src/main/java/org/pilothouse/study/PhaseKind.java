package org.pilothouse.study;

/** What a phase is for. */
public enum PhaseKind {
    BASELINE,
    TRAINING,
    INTERVENTION,
    WASHOUT,
    FOLLOW_UP,
    MAINTENANCE
}
