package org.pilothouse.study;

/** Who has to agree to a study. */
public enum ApprovalType {
    REB,
    IRB,
    PIA,
    TRA_SECURITY,
    VENDOR_AGREEMENT,
    COLLEGE_STANDARD_REVIEW,
    UNION_NOTICE,
    OTHER
}
