package org.pilothouse.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.link.LetterLog;

/** Somebody who was invited and has not answered; {@code expired} when the link no longer works. */
public record WaitingInvitation(
        UUID id,
        String name,
        String email,
        Part part,
        Instant expiresAt,
        boolean expired,
        @Nullable LastLetter letter) {

    /** The last letter to that person, and how far it has come. */
    public record LastLetter(LetterKind kind, Instant at, LetterLog.State state) {}
}
