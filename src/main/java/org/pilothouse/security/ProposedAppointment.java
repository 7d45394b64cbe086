package org.pilothouse.security;

import java.time.Instant;
import org.pilothouse.shared.Role;

/**
 * What an administrator proposed.
 *
 * @param gives false when it is to end
 * @param mine whether whoever asks proposed it, and therefore cannot confirm it
 */
public record ProposedAppointment(
        long id,
        String study,
        Role role,
        String name,
        String email,
        boolean gives,
        String by,
        Instant at,
        boolean mine) {}
