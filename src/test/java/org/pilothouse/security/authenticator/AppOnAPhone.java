package org.pilothouse.security.authenticator;

import java.time.Instant;

/** What an authenticator app shows, for tests; its clock stands still, which the tolerance for slow clocks forgives. */
public final class AppOnAPhone {
    private final String secret;
    private final Instant now = Instant.now();

    public AppOnAPhone(String secret) {
        this.secret = secret.replace(" ", "");
    }

    public String code() {
        return TimedCodes.at(now, secret);
    }

    /** The code of the half minute after this one: right as well, and not yet used. */
    public String nextCode() {
        return TimedCodes.at(now.plusSeconds(30), secret);
    }
}
