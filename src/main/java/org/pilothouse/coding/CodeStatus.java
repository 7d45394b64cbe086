package org.pilothouse.coding;

/** How far a code is: only drafts and active ones are coded with. */
public enum CodeStatus {
    DRAFT,
    ACTIVE,
    MERGED,
    RETIRED;

    /** Whether passages can be coded with a code of that status. */
    public boolean isInUse() {
        return this == DRAFT || this == ACTIVE;
    }
}
