package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.UUID;

/** A single-use link just made: the only time its token is known. */
public record IssuedInvitation(UUID id, String name, String email, String token, Instant expiresAt) {

    /** What follows the address of the server. */
    public String path() {
        return "join/" + token;
    }
}
