package org.pilothouse.enrolment;

/** From when the time counts that something is kept. */
public enum RetentionStart {
    STUDY_CLOSE,
    /** The newest report published since the pilot was closed. */
    PUBLICATION,
    /** Each withdrawal as it was carried out. */
    WITHDRAWAL
}
