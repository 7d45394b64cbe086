package org.pilothouse.study;

/** Where an approval stands on a day; it follows from its dates. */
public enum ApprovalStatus {
    COMING,
    ACTIVE,
    EXPIRED,
    SUSPENDED
}
