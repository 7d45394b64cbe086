package org.pilothouse.study;

/** What a pause longer than the threshold counts for. */
public enum GapRule {
    EXCLUDE,
    CAP
}
