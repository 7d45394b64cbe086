package org.pilothouse.notelog;

/** What else helped to write a note. */
public enum AlsoUsed {
    TEMPLATE,
    DICTATION,
    OTHER_AI_OUTSIDE_PILOT
}
