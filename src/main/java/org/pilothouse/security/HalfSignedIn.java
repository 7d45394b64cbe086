package org.pilothouse.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.AccountId;

/** Somebody who has passed the first of two steps. Lies in the session beside the security context, which stays empty meanwhile. */
record HalfSignedIn(UUID account, Instant until) implements Serializable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String KEY = HalfSignedIn.class.getName();

    static void begin(HttpServletRequest request, AccountId account, Instant now) {
        request.getSession(true).setAttribute(KEY, new HalfSignedIn(account.value(), now.plus(PATIENCE)));
    }

    static Optional<AccountId> in(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof HalfSignedIn half && now.isBefore(half.until)
                ? Optional.of(new AccountId(half.account))
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
