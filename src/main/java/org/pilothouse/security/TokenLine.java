package org.pilothouse.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it; the token itself is shown once, when it is made. */
public record TokenLine(
        long id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
