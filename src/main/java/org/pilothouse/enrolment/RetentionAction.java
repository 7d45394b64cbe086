package org.pilothouse.enrolment;

/** What is done when the time is over. */
public enum RetentionAction {
    DELETE,
    /** What happened stays, to whom goes. */
    ANONYMISE,
    /** Deleted here once the bundle was taken out of the closed pilot. */
    ARCHIVE
}
