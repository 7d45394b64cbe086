package org.pilothouse.coding;

/** What a memo is for. */
public enum MemoKind {
    ANALYTIC,
    REFLEXIVE,
    METHOD_DECISION
}
