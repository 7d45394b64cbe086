package org.pilothouse.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.reading.Turns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of the names in a text in step with its corrections, and with it whom they stand for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectedSpeakers {
    private final SpeakerRepository speakers;

    CorrectedSpeakers(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /**
     * Names that came in are listed and stand for whom the name before stood for. Names that nobody has any more are not, unless
     * earlier states are all that there is of somebody: how else would that person's words be found.
     */
    public void follow(long transcript, String before, String after, PositionMap map) {
        var turns = Turns.of(after);
        var named = Turns.speakers(turns);
        var then = names(Turns.of(before), turns, map);
        var listed = new HashSet<String>();
        var successors = new HashMap<String, Speaker>();
        for (var link : speakers.findByTranscriptInOrderByLabel(List.of(transcript))) {
            var speaker = link.speaker();
            if (named.contains(speaker.label())) {
                listed.add(speaker.label());
                continue;
            }
            var successor = then.get(speaker.label());
            if (successor != null) {
                successors.putIfAbsent(successor, speaker);
            }
            if (successor != null || speaker.participant() == null) {
                speakers.delete(link);
            }
        }
        named.stream()
                .filter(label -> label.length() <= TextStore.LONGEST_LABEL && !listed.contains(label))
                .forEach(label -> add(transcript, label, successors.get(label)));
    }

    private void add(long transcript, String label, @Nullable Speaker before) {
        var link = new SpeakerLink(transcript, label);
        if (before != null && before.participant() != null) {
            link.is(before.participant(), false);
        }
        speakers.save(link);
    }

    /** By a name that came before, the one that stands at the same turn now, where it is new. */
    private static Map<String, String> names(List<Turn> before, List<Turn> after, PositionMap map) {
        var old = Turns.speakers(before);
        var names = new HashMap<String, String>();
        for (var turn : before) {
            var now = MovedTurn.of(turn, map, after);
            if (now.sure() && now.there().size() == 1) {
                var label = now.there().getFirst().speaker();
                if (!label.isEmpty() && !old.contains(label)) {
                    names.putIfAbsent(turn.speaker(), label);
                }
            }
        }
        return names;
    }
}
