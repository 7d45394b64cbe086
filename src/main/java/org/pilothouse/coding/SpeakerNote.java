package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import org.pilothouse.interview.Speaker;
import org.pilothouse.shared.ParticipantCode;

/** Who speaks in a text, as a memo on it: one line a speaker. */
final class SpeakerNote {
    private static final String INTERVIEWER = "(interviewer)";
    private static final String NOBODY = "(not known)";
    private static final String IS = " = ";

    private SpeakerNote() {}

    /** Empty when nobody speaks. */
    static Optional<String> write(List<Speaker> speakers) {
        return speakers.stream()
                .map(speaker -> speaker.label() + IS + who(speaker))
                .reduce((above, below) -> above + "\n" + below);
    }

    /** Lines that are none are left out. */
    static List<Speaker> read(String note) {
        return note.lines()
                .filter(line -> line.contains(IS))
                .map(line -> {
                    var at = line.lastIndexOf(IS);
                    return speaker(line.substring(0, at), line.substring(at + IS.length()));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static String who(Speaker speaker) {
        if (speaker.interviewer()) {
            return INTERVIEWER;
        }
        return speaker.participant() == null ? NOBODY : speaker.participant().value();
    }

    private static Optional<Speaker> speaker(String label, String who) {
        return switch (who) {
            case INTERVIEWER -> Optional.of(new Speaker(label, null, true));
            case NOBODY -> Optional.of(new Speaker(label, null, false));
            default ->
                ParticipantCode.isWellFormed(who)
                        ? Optional.of(new Speaker(label, new ParticipantCode(who), false))
                        : Optional.empty();
        };
    }
}
