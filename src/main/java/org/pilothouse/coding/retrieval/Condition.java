package org.pilothouse.coding.retrieval;

import java.util.Set;
import java.util.UUID;

/**
 * What must stand with a passage for it to be found.
 *
 * @param not whether it must not
 * @param codes codes, sets or themes, any of them
 * @param turns how many turns away at most, for {@link Relation#NEAR}
 */
public record Condition(boolean not, Relation relation, Set<UUID> codes, int turns) {

    public Condition {
        codes = Set.copyOf(codes);
        turns = Math.clamp(turns, 0, 100);
    }
}
