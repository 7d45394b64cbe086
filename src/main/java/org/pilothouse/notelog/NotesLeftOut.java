package org.pilothouse.notelog;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/** How many notes of a day their clinician left out of analyses when asked about them. */
public record NotesLeftOut(ParticipantCode participant, LocalDate day, long notes) {}
