package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.UUID;

/** Somebody who was invited and has not answered; {@code expired} when the link no longer works. */
public record WaitingInvitation(UUID id, String name, String email, Part part, Instant expiresAt, boolean expired) {}
