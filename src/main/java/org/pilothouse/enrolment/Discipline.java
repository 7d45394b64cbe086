package org.pilothouse.enrolment;

/** What a participant works as. */
public enum Discipline {
    OT,
    SLP,
    PT,
    SW,
    PSYCHOLOGY,
    NURSING,
    PHYSICIAN,
    OTA_PTA_CDA,
    OTHER
}
