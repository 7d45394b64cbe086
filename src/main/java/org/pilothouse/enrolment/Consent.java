package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;

/** That a participant agreed to the text of a form version, in which way and to what. */
public record Consent(
        ParticipantCode participant, String formVersion, Instant givenAt, ConsentMethod method, Set<Scope> scopes) {}
