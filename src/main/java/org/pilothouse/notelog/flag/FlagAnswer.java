package org.pilothouse.notelog.flag;

/** What a clinician says of a flag. */
public enum FlagAnswer {
    CORRECTED,
    RIGHT,
    LEFT_OUT
}
