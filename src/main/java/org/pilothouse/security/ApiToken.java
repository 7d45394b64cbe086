package org.pilothouse.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** A key to the API, kept only as a hash. */
@Entity
class ApiToken {
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private AccountId account;
    private String tokenHash;
    private String name;
    private @Nullable String rights;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ApiToken() {}

    ApiToken(AccountId account, String tokenHash, NewToken wanted, Instant now) {
        this.account = account;
        this.tokenHash = tokenHash;
        name = wanted.name();
        rights = wanted.rights() == null ? null : String.join(" ", new TreeSet<>(wanted.rights()));
        createdAt = now;
        expiresAt = now.plus(wanted.lifetime());
    }

    AccountId account() {
        return account;
    }

    /** The rights it was narrowed to, or null for all that its account holds. */
    @Nullable Set<String> rights() {
        return rights == null ? null : rights.isEmpty() ? Set.of() : Set.of(rights.split(" "));
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** To the minute only: a program that asks many times a second shall not write, and wait for itself, each time. */
    void usedAt(Instant now) {
        if (lastUsedAt == null || now.isAfter(lastUsedAt.plus(EXACTNESS))) {
            lastUsedAt = now;
        }
    }

    TokenLine line() {
        return new TokenLine(java.util.Objects.requireNonNull(id), name, createdAt, expiresAt, lastUsedAt);
    }
}
