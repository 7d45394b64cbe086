package org.pilothouse.interview;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.pilothouse.shared.ParticipantCode;

/**
 * One answer in a text.
 *
 * @param occasion when the question was asked, such as a round of a survey
 * @param givenOn the day of the pilot on which it was given
 */
@Embeddable
public record AnswerTurn(ParticipantCode participant, String occasion, Instant givenAt, LocalDate givenOn)
        implements Comparable<AnswerTurn> {
    private static final Comparator<AnswerTurn> BY_TIME = Comparator.comparing(AnswerTurn::givenAt)
            .thenComparing(AnswerTurn::participant)
            .thenComparing(AnswerTurn::occasion);

    /** What tells an answer from all others to the same question. */
    record Key(ParticipantCode participant, String occasion) {}

    Key key() {
        return new Key(participant, occasion);
    }

    /** The occasion as it stands in the text. */
    public String shownOccasion() {
        return AnswerLines.occasion(occasion);
    }

    @Override
    public int compareTo(AnswerTurn other) {
        return BY_TIME.compare(this, other);
    }
}
