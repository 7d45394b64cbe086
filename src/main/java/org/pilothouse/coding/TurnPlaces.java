package org.pilothouse.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pilothouse.interview.Turn;

/** In which turn of a text something begins, and who speaks there. */
public final class TurnPlaces {
    private static final TurnPlace FIRST = new TurnPlace(0, 0);

    private final TreeMap<Integer, TurnPlace> byStart = new TreeMap<>();

    public TurnPlaces(List<Turn> turns) {
        var numbers = speakers(turns);
        turns.forEach(turn ->
                byStart.put(turn.start(), new TurnPlace(turn.index(), numbers.getOrDefault(turn.speaker(), 0))));
    }

    /**
     * A turn and its speaker.
     *
     * @param speaker numbered from 0 by the first turn
     */
    public record TurnPlace(int turn, int speaker) {}

    public TurnPlace at(int start) {
        var before = byStart.floorEntry(start);
        return before == null ? FIRST : before.getValue();
    }

    /** The speakers of a text numbered from 0 by their first turn. */
    public static Map<String, Integer> speakers(List<Turn> turns) {
        var numbers = new LinkedHashMap<String, Integer>();
        turns.forEach(turn -> numbers.putIfAbsent(turn.speaker(), numbers.size()));
        return numbers;
    }
}
