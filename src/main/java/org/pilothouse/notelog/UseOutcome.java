package org.pilothouse.notelog;

/** What became of a draft, or that there was none. */
public enum UseOutcome {
    USED_KEPT,
    USED_PARTLY,
    GENERATED_DISCARDED,
    ATTEMPT_FAILED,
    NOT_USED;

    /** Whether there was a draft that could have problems. */
    public boolean producedDraft() {
        return this == USED_KEPT || this == USED_PARTLY || this == GENERATED_DISCARDED;
    }
}
