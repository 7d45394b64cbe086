package org.pilothouse.enrolment;

import java.time.LocalDate;
import org.pilothouse.shared.ParticipantCode;

/** A phase that begins or ends on other days for one participant; both days belong to it. */
public record OwnPhase(ParticipantCode code, String phase, LocalDate start, LocalDate end) {}
