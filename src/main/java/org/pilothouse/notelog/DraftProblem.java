package org.pilothouse.notelog;

/** What was wrong with a draft; {@code NONE} says that it was checked and nothing was. */
public enum DraftProblem {
    NONE,
    WRONG_SECTION,
    WRONG_FACT,
    MISSING,
    ADDED,
    WORDING
}
