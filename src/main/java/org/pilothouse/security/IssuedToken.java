package org.pilothouse.security;

import java.time.Instant;

/** A token just made: the only time its text is known. */
public record IssuedToken(String token, Instant expiresAt) {}
