package org.pilothouse.refiqda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Adds up losses by name while a file is written. */
final class LossCount {

    private final Map<String, Integer> counts = new TreeMap<>();

    LossCount(Collection<Loss> known) {
        known.forEach(loss -> add(loss.what(), loss.count()));
    }

    void add(String what, int count) {
        if (count > 0) {
            counts.merge(what, count, Integer::sum);
        }
    }

    LossReport report() {
        var losses = new ArrayList<Loss>();
        counts.forEach((what, count) -> losses.add(new Loss(what, count)));
        return new LossReport(losses);
    }
}
