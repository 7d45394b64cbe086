package org.pilothouse.security.authenticator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** The secret that an account shares with an authenticator app, and the last half minute whose code was used. */
@Entity
class Authenticator {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private AccountId account;
    private String sealedSecret;
    private long lastStep;
    private Instant turnedOnAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Authenticator() {}

    Authenticator(AccountId account, String sealedSecret, long firstStep, Instant now) {
        this.account = account;
        this.sealedSecret = sealedSecret;
        lastStep = firstStep;
        turnedOnAt = now;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    long lastStep() {
        return lastStep;
    }

    void used(long step) {
        lastStep = step;
    }

    /** To what the secret of that account is bound. */
    static String contextOf(AccountId account) {
        return "authenticator of " + account.value();
    }
}
