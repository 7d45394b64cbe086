package org.pilothouse.security;

import java.time.Duration;
import java.time.Instant;
import org.pilothouse.shared.AccountId;

/** Makes links by which the owner of an account chooses a new password. Whoever asks for one has found out before whose it is. */
public interface PasswordLinks {

    /** Where a link leads, from the root of the server, and until when. */
    record PasswordLink(String path, Instant expires) {}

    /** A link that works once and that long; the one before it stops working. */
    PasswordLink make(AccountId account, Duration lifetime);
}
