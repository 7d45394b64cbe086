package org.pilothouse.coding.retrieval;

/** What the columns of a matrix are. */
public enum MatrixBy {
    INTERVIEW,
    ROUND,
    CODER,
    PARTICIPANT,
    DISCIPLINE,
    SITE,
    TOOL_USED,
    CODE
}
