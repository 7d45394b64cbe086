package org.pilothouse.disclosure;

import java.util.NavigableMap;
import java.util.OptionalInt;

/** Holds a measure against every earlier release that printed it (rule 5), so that two reports do not give a person away. */
public final class Series {
    private final Policy policy;
    private final NavigableMap<Integer, Footprint> earlier;

    /** @param earlier what earlier releases printed of the measure, by their numbers */
    public Series(Policy policy, NavigableMap<Integer, Footprint> earlier) {
        this.policy = policy;
        this.earlier = earlier;
    }

    /**
     * The release that the measure stays unchanged since; empty when it may be printed anew. It may where, against every
     * earlier release, either nobody's data changed or those of at least k clinicians did.
     */
    public OptionalInt unchangedSince(Footprint now) {
        if (now.isEmpty()
                || earlier.values().stream()
                        .allMatch(before -> before.isEmpty() || now.mayFollow(before, policy.k()))) {
            return OptionalInt.empty();
        }
        return earlier.descendingMap().entrySet().stream()
                .filter(release -> !release.getValue().isEmpty())
                .mapToInt(java.util.Map.Entry::getKey)
                .findFirst();
    }
}
