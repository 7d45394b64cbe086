package org.pilothouse.notelog;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/** How many minutes of documentation are in the log for one clinician on one day. */
record DayTotal(ParticipantCode participant, LocalDate day, double minutes) {

    /** One clinician's day. */
    record Key(ParticipantCode participant, LocalDate day) {}

    Key key() {
        return new Key(participant, day);
    }
}
