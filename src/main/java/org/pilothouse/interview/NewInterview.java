package org.pilothouse.interview;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * What is known of an interview.
 *
 * @param code names it within the study, such as I07
 * @param round which interview with these participants, from 1
 * @param source guid of its transcript
 */
public record NewInterview(
        String code,
        Set<ParticipantCode> participants,
        int round,
        InterviewType type,
        LocalDate date,
        @Nullable Integer minutes,
        @Nullable String guideVersion,
        @Nullable UUID source) {

    public NewInterview {
        participants = Set.copyOf(participants);
    }
}
