package org.pilothouse.shared;

import java.util.Map;
import java.util.TreeMap;

/** How much of which kind went when data were deleted: counts, never what they said. */
public final class Removals {
    private final Map<String, Long> counts = new TreeMap<>();

    /** @param kind a plural such as {@code notes}; nothing is noted for a count of 0 */
    public void add(String kind, long count) {
        if (count > 0) {
            counts.merge(kind, count, Long::sum);
        }
    }

    public void addAll(Map<String, Long> others) {
        others.forEach(this::add);
    }

    /** In order of the kinds. */
    public Map<String, Long> counts() {
        return java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
