package org.pilothouse.interview;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/** Who a name in a transcript stands for: a participant, an interviewer, or nobody known yet. */
public record Speaker(String label, @Nullable ParticipantCode participant, boolean interviewer) {

    public Speaker {
        if (participant != null && interviewer) {
            throw new IllegalArgumentException("a speaker is a participant or an interviewer");
        }
    }
}
