package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A clinician's week as analyses read it.
 *
 * @param week its Monday
 * @param docMinutesOutsideNotes minutes of documentation that belong to no note, null where nothing was said
 * @param leave whether any of it was leave
 */
public record WeekFact(
        ParticipantCode participant,
        LocalDate week,
        double scheduledClientHours,
        @Nullable Double docMinutesOutsideNotes,
        boolean leave) {}
