package org.pilothouse.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a lead may know of the allocation: the rule and how many were drawn to which group. What comes next nobody knows.
 *
 * @param drawn how many so far by group
 * @param left slots of an imported list that nobody has drawn yet; null for blocks, which have no end
 * @param commitment SHA-256 of the seed or of the list, so that afterwards everybody can check that it was not exchanged
 * @param seed the seed once the allocation is closed, null before and for an imported list
 */
public record AllocationState(
        Kind kind,
        List<String> sequences,
        AllocationRule rule,
        Map<String, Integer> drawn,
        @Nullable Integer left,
        String commitment,
        @Nullable String seed,
        Instant madeAt,
        @Nullable Instant closedAt) {

    /** Where the order of the groups comes from. */
    public enum Kind {
        BLOCKS,
        TABLE
    }

    public int total() {
        return drawn.values().stream().mapToInt(Integer::intValue).sum();
    }
}
