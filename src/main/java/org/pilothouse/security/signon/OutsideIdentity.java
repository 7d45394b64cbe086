package org.pilothouse.security.signon;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** That somebody at an issuer is an account here. */
@Entity
class OutsideIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private AccountId account;
    private String issuer;
    private String identityHash;
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OutsideIdentity() {}

    OutsideIdentity(AccountId account, String issuer, String identityHash, Instant now) {
        this.account = account;
        this.issuer = issuer;
        this.identityHash = identityHash;
        linkedAt = now;
    }

    AccountId account() {
        return account;
    }
}
