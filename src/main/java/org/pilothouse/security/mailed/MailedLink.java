package org.pilothouse.security.mailed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** A link that was sent and not yet used; of its token only the hash is kept. */
@Entity
class MailedLink {
    static final Duration LIFETIME = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private AccountId account;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    private String tokenHash;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected MailedLink() {}

    MailedLink(AccountId account, LinkPurpose purpose, String tokenHash, Instant expiresAt) {
        this.account = account;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    AccountId account() {
        return account;
    }
}
