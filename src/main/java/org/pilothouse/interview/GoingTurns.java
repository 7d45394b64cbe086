package org.pilothouse.interview;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pilothouse.interview.reading.Turns;

/** Which turns of each state of a text go: a correction may have given whoever said them another name since. */
final class GoingTurns {
    private final String newest;
    private final Predicate<Turn> going;
    private final List<Turn> gone;
    private final Set<String> staying;

    /**
     * @param newest the text as it stands
     * @param going the turns that go, by the names that are known now
     */
    GoingTurns(String newest, Predicate<Turn> going) {
        this.newest = newest;
        this.going = going;
        var turns = Turns.of(newest).stream().collect(partitioningBy(going));
        gone = List.copyOf(turns.getOrDefault(true, List.of()));
        staying =
                turns.getOrDefault(false, List.of()).stream().map(Turn::speaker).collect(toSet());
    }

    /** Names that turns have which stay. */
    Set<String> staying() {
        return Set.copyOf(staying);
    }

    /** Those of a state that go by their name, have words of one that goes, or the name that one had then. */
    Set<Turn> in(String state) {
        var turns = Turns.of(state);
        var found = turns.stream().filter(going).collect(toSet());
        if (!state.equals(newest)) {
            var map = PositionMap.between(newest, state);
            var names = new HashSet<String>();
            for (var turn : gone) {
                var then = MovedTurn.of(turn, map, turns);
                found.addAll(then.there());
                if (then.sure()) {
                    then.there().forEach(one -> names.add(one.speaker()));
                }
            }
            names.removeAll(staying);
            names.remove("");
            turns.stream().filter(turn -> names.contains(turn.speaker())).forEach(found::add);
        }
        return found;
    }
}
