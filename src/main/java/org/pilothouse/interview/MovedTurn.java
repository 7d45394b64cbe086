package org.pilothouse.interview;

import java.util.List;
import org.pilothouse.interview.PositionMap.Fate;

/**
 * The turns of another state of the text that have the words of a turn.
 *
 * @param sure whether the change stayed inside the turn, so that it is the same one
 */
record MovedTurn(boolean sure, List<Turn> there) {

    MovedTurn {
        there = List.copyOf(there);
    }

    static MovedTurn of(Turn turn, PositionMap map, List<Turn> there) {
        var moved = map.move(turn.start(), turn.end());
        if (moved.fate() == Fate.LOST) {
            return new MovedTurn(false, List.of());
        }
        return new MovedTurn(
                moved.fate() == Fate.KEPT || moved.fate() == Fate.EDITED,
                there.stream()
                        .filter(other -> other.start() < moved.end() && moved.start() < other.end())
                        .toList());
    }
}
