package org.pilothouse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Series;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.ParticipantCode;

/** Holds each count of people behind themes against what earlier releases printed of it (rule 5), and remembers what is printed. */
final class VoicesRenewed {
    private static final int AMONG = 1;
    private static final int VOICES = 2;

    private final Policy policy;
    private final NavigableMap<Integer, Footprint> earlier;
    private final Map<String, Map<ParticipantCode, Integer>> asked = new TreeMap<>();
    private final Map<String, Map<ParticipantCode, Integer>> printed = new TreeMap<>();
    private final List<Suppressed> log = new ArrayList<>();

    VoicesRenewed(Policy policy, NavigableMap<Integer, Footprint> earlier) {
        this.policy = policy;
        this.earlier = earlier;
    }

    /** The release since which a count stays as it is; empty when it may be printed. */
    OptionalInt since(String cell, Set<ParticipantCode> among, Set<ParticipantCode> voices) {
        var marks = new HashMap<ParticipantCode, Integer>();
        among.forEach(one -> marks.put(one, AMONG));
        voices.forEach(one -> marks.put(one, VOICES));
        asked.put(cell, marks);
        var before = new TreeMap<Integer, Footprint>();
        earlier.forEach((release, footprint) -> before.put(release, footprint.only(cell::equals)));
        return new Series(policy, before).unchangedSince(new Footprint(Map.of(cell, marks), Map.of(), Map.of()));
    }

    /** A count that is not printed again, in the suppression log under its name. */
    Value hidden(String name) {
        log.add(new Suppressed(Rule.NOT_RENEWED, PublishedThemes.MEASURE, name));
        return new Value.Hidden(Rule.NOT_RENEWED);
    }

    /** Remembers a count unless it is hidden for another reason. */
    Value shown(String cell, Value value) {
        if (!value.isHidden()) {
            printed.put(cell, asked.getOrDefault(cell, Map.of()));
        }
        return value;
    }

    Footprint footprint() {
        return new Footprint(printed, Map.of(), Map.of());
    }

    List<Suppressed> log() {
        return List.copyOf(log);
    }
}
