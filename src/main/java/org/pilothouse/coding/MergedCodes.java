package org.pilothouse.coding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Follows codes that were merged to the ones that stand for them now, over several mergers if need be. */
final class MergedCodes {
    private MergedCodes() {}

    static Map<UUID, UUID> of(Collection<Code> codes) {
        var next = new HashMap<UUID, UUID>();
        codes.forEach(code -> {
            var into = code.mergedInto();
            if (into != null) {
                next.put(code.guid(), into);
            }
        });
        var last = new HashMap<UUID, UUID>();
        next.forEach((from, into) -> {
            var end = into;
            for (var steps = next.size(); next.containsKey(end) && steps > 0; steps--) {
                end = next.get(end);
            }
            last.put(from, end);
        });
        return Map.copyOf(last);
    }
}
