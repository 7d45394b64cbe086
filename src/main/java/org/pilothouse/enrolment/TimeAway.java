package org.pilothouse.enrolment;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/** Days on which a participant is away and nobody asks for anything; both days belong to it. */
public record TimeAway(ParticipantCode code, LocalDate from, LocalDate until) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
