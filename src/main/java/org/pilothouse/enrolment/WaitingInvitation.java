package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited and has not answered; {@code expired} when the link no longer works. */
public record WaitingInvitation(
        UUID id,
        String name,
        String email,
        Part part,
        Instant expiresAt,
        boolean expired,
        @Nullable LastLetter letter) {

    /** The last letter to that person, sent or not. */
    public record LastLetter(LetterKind kind, Instant at, boolean sent) {}
}
