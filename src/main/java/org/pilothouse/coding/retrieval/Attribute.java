package org.pilothouse.coding.retrieval;

/** What is known of whoever says a passage, where they agreed that their data are looked at together. */
public enum Attribute {
    PARTICIPANT,
    DISCIPLINE,
    SITE,
    PROGRAM,
    YEARS_EXPERIENCE,
    AI_EXPERIENCE,
    FTE,
    TOOL_USED,
    PART,
    SEQUENCE,
    STATUS
}
