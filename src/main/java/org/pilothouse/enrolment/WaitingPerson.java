package org.pilothouse.enrolment;

import java.util.UUID;

/** Somebody whom a lead handed over and who is not invited yet. */
public record WaitingPerson(UUID id, NewPerson person) {}
