package org.pilothouse.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A transcript as it is read and coded. Positions in it are Unicode code points.
 *
 * @param version the state of the text that positions refer to, from 1
 * @param interview absent while the text is linked to none
 * @param speakers in order of their labels
 */
public record TranscriptText(
        long id,
        UUID guid,
        String name,
        @Nullable String description,
        int version,
        String content,
        @Nullable InterviewLine interview,
        List<Speaker> speakers,
        List<Turn> turns) {

    public TranscriptText {
        speakers = List.copyOf(speakers);
        turns = List.copyOf(turns);
    }

    /** The passage from {@code start} to before {@code end}, in code points. */
    public String passage(int start, int end) {
        var from = content.offsetByCodePoints(0, start);
        return content.substring(from, content.offsetByCodePoints(from, end - start));
    }

    public int length() {
        return content.codePointCount(0, content.length());
    }

    /** Whose words a passage is: the only participant of the interview, else whoever the speaker at its start is; nobody's without one. */
    public Optional<ParticipantCode> participantAt(int start) {
        if (interview == null) {
            return Optional.empty();
        }
        if (interview.participants().size() == 1) {
            return Optional.of(interview.participants().getFirst());
        }
        return speakerAt(start)
                .flatMap(label -> speakers.stream()
                        .filter(speaker -> speaker.label().equals(label))
                        .findFirst()
                        .flatMap(speaker -> Optional.ofNullable(speaker.participant())));
    }

    private Optional<String> speakerAt(int start) {
        return turns.stream()
                .filter(turn -> turn.start() <= start)
                .reduce((first, last) -> last)
                .map(Turn::speaker);
    }
}
