package org.pilothouse.coding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.shared.ParticipantCode;

/** A coding with the text it is in: what decides whether it may be counted and quoted. */
public record CodedPassage(UUID guid, UUID code, int start, int end, TranscriptText text) {

    /** The words that were coded. */
    public String words() {
        return text.passage(start, end);
    }

    /** Whose words they are, if that is known. */
    public @Nullable ParticipantCode participant() {
        return text.participantAt(start).orElse(null);
    }

    /** The interview they were said in; null for a text linked to none. */
    public @Nullable InterviewLine interview() {
        return text.interview();
    }

    /** The day on which it was said or, as an answer, written. */
    public @Nullable LocalDate saidOn() {
        return text.saidOn(start).orElse(null);
    }

    /** Whether it may be counted at all: said in an interview that consent covered, or answered. */
    public boolean counts() {
        return text.counts();
    }
}
