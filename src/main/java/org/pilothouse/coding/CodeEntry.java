package org.pilothouse.coding;

import java.util.UUID;

/** A code as the codebook lists it: parents before children, siblings in their order. */
public record CodeEntry(CodeDefinition code, int depth, long applications) {

    public UUID guid() {
        return code.guid();
    }

    public String name() {
        return code.name();
    }
}
