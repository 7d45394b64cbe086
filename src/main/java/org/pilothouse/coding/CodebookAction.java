package org.pilothouse.coding;

/** What is done to a codebook in one step; the word that the audit trail has for it. */
public enum CodebookAction {
    ADDED("code.added"),
    CHANGED("code.changed"),
    REMOVED("code.removed"),
    MOVED("code.moved"),
    MERGED("code.merged"),
    SPLIT("code.split"),
    RETIRED("code.retired"),
    REINSTATED("code.reinstated"),
    IMPORTED("codebook.imported"),
    STARTED("codebook.started");

    private final String word;

    CodebookAction(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
