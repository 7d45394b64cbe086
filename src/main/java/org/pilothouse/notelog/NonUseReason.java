package org.pilothouse.notelog;

/** Why a tool was not used for a note: data, not a blank. */
public enum NonUseReason {
    NOT_ELIGIBLE,
    CLIENT_DECLINED,
    NO_SCRATCH_NOTES,
    FASTER_MANUALLY,
    OWN_TEMPLATE_BETTER,
    QUALITY_CONCERN,
    SENSITIVE_CONTENT,
    TECH_DOWN,
    FORGOT,
    NO_TIME,
    NOT_TRAINED,
    OTHER
}
