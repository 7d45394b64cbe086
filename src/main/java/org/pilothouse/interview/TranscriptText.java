package org.pilothouse.interview;

import java.time.LocalDate;
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
 * @param answers which answers it is made of; none where it is what somebody said
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
        List<Turn> turns,
        List<AnswerTurn> answers) {

    public TranscriptText {
        speakers = List.copyOf(speakers);
        turns = List.copyOf(turns);
        answers = List.copyOf(answers);
    }

    /** The passage from {@code start} to before {@code end}, in code points. */
    public String passage(int start, int end) {
        var from = content.offsetByCodePoints(0, start);
        return content.substring(from, content.offsetByCodePoints(from, end - start));
    }

    public int length() {
        return content.codePointCount(0, content.length());
    }

    /** What it goes by: the interview it was said in, else its own name. */
    public String source() {
        return interview == null ? name : interview.code();
    }

    /** Whether what somebody said in it is data of the study: in an interview that consent covered, or as an answer. */
    public boolean counts() {
        return interview == null ? !answers.isEmpty() : interview.flag() == null;
    }

    /** Whose words a passage is: the only participant of the interview, else whoever the speaker at its start is. */
    public Optional<ParticipantCode> participantAt(int start) {
        if (interview == null && answers.isEmpty()) {
            return Optional.empty();
        }
        if (interview != null && interview.participants().size() == 1) {
            return Optional.of(interview.participants().getFirst());
        }
        return turnAt(start).flatMap(turn -> speaker(turn.speaker()));
    }

    /** The day on which it was said or written. */
    public Optional<LocalDate> saidOn(int start) {
        if (interview != null) {
            return Optional.of(interview.date());
        }
        return turnAt(start)
                .flatMap(turn -> speaker(turn.speaker())
                        .flatMap(who -> answers.stream()
                                .filter(answer -> answer.participant().equals(who)
                                        && answer.shownOccasion().equals(turn.time()))
                                .map(AnswerTurn::givenOn)
                                .findFirst()));
    }

    private Optional<ParticipantCode> speaker(String label) {
        return speakers.stream()
                .filter(speaker -> speaker.label().equals(label))
                .findFirst()
                .flatMap(speaker -> Optional.ofNullable(speaker.participant()));
    }

    private Optional<Turn> turnAt(int start) {
        return turns.stream().filter(turn -> turn.start() <= start).reduce((first, last) -> last);
    }
}
