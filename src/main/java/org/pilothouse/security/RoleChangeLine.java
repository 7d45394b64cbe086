package org.pilothouse.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;

/**
 * A role given or taken, as the privacy officer sees it.
 *
 * @param decidedBy who gave or took it; null when the study was founded
 * @param confirmedBy the second administrator where two are needed
 */
public record RoleChangeLine(
        Instant at,
        String name,
        String email,
        Role role,
        boolean given,
        @Nullable String decidedBy,
        @Nullable String confirmedBy) {}
