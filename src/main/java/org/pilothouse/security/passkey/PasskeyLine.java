package org.pilothouse.security.passkey;

import java.time.Instant;

/** A passkey as its owner sees it. */
public record PasskeyLine(long id, String label, Instant createdAt, Instant lastUsedAt) {}
