package org.pilothouse.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * An interview in a list.
 *
 * @param participants sorted
 * @param source guid of its transcript, absent while there is none
 * @param flag the check that a row of an imported bundle failed, such as CK-01; such an interview enters no count
 */
public record InterviewLine(
        String code,
        List<ParticipantCode> participants,
        int round,
        InterviewType type,
        LocalDate date,
        @Nullable Integer minutes,
        @Nullable String guideVersion,
        @Nullable UUID source,
        @Nullable String flag) {

    public InterviewLine {
        participants = List.copyOf(participants);
    }
}
