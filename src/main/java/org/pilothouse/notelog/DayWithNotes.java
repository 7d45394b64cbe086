package org.pilothouse.notelog;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/** A day on which a clinician logged something. */
record DayWithNotes(ParticipantCode participant, LocalDate day) {}
