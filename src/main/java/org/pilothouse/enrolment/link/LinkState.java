package org.pilothouse.enrolment.link;

/** What a single-use link is good for. */
public enum LinkState {
    OPEN,
    EXPIRED,
    USED,
    UNKNOWN
}
