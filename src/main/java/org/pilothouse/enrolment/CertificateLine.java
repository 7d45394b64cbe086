package org.pilothouse.enrolment;

import java.time.Instant;

/** A certificate of destruction as it is listed; {@code hash} is the SHA-256 of its words. */
public record CertificateLine(int number, RetentionClass of, RetentionAction action, Instant madeAt, String hash) {}
