package org.pilothouse.study;

/** What changed with a version of a tool. */
public enum ChangeType {
    MODEL,
    PROMPT,
    UI,
    INTEGRATION,
    POLICY
}
