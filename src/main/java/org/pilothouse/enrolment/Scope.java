package org.pilothouse.enrolment;

/** What somebody agreed to, stream by stream. */
public enum Scope {
    NOTE_LOG,
    EHR_AUDIT_LINK,
    SURVEYS,
    INTERVIEW,
    AUDIO_RECORDING,
    DIRECT_QUOTES,
    DATA_LINKAGE,
    FUTURE_REUSE
}
