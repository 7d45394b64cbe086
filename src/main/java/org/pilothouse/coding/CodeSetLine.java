package org.pilothouse.coding;

import java.util.Set;
import java.util.UUID;

/** A set of codes in a list. */
public record CodeSetLine(UUID guid, String name, Set<UUID> codes) {

    public CodeSetLine {
        codes = Set.copyOf(codes);
    }
}
