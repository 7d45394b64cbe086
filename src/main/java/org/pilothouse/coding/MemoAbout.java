package org.pilothouse.coding;

/** What a memo is about. */
public enum MemoAbout {
    STUDY,
    TEXT,
    CODE,
    CODING,
    THEME
}
