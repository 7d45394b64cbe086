package org.pilothouse.security.mailed;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** A link that could not be mailed yet. Its token is made when it is sent, and to which address is found then. */
@Entity
class LinkWish {
    /** Who asked has long asked again. */
    static final Duration PATIENCE = Duration.ofHours(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private AccountId account;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    private String language;
    private int attempts;
    private Instant askedAt;
    private Instant dueAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LinkWish() {}

    LinkWish(AccountId account, LinkPurpose purpose, Locale locale, Instant now) {
        this.account = account;
        this.purpose = purpose;
        language = locale.toLanguageTag();
        askedAt = now;
        dueAt = now.plus(Duration.ofMinutes(1));
    }

    long id() {
        return requireNonNull(id);
    }

    AccountId account() {
        return account;
    }

    LinkPurpose purpose() {
        return purpose;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    int attempts() {
        return attempts;
    }

    boolean isTooLate(Instant now) {
        return askedAt.plus(PATIENCE).isBefore(now);
    }
}
