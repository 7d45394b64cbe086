package org.pilothouse.coding;

import java.util.Set;
import java.util.UUID;

/** Which passages are wanted; an empty set wants all. */
public record SegmentFilter(Set<UUID> codes, Set<UUID> coders) {
    public static final SegmentFilter ALL = new SegmentFilter(Set.of(), Set.of());

    public SegmentFilter {
        codes = Set.copyOf(codes);
        coders = Set.copyOf(coders);
    }

    public static SegmentFilter code(UUID code) {
        return new SegmentFilter(Set.of(code), Set.of());
    }
}
