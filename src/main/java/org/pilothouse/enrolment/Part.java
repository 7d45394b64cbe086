package org.pilothouse.enrolment;

/** What somebody takes part in. */
public enum Part {
    LOGGING,
    INTERVIEW,
    BOTH
}
