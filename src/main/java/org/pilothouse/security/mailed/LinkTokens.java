package org.pilothouse.security.mailed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.pilothouse.security.PasswordLinks;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the tokens of mailed links and uses them up. */
@Component
@Transactional
class LinkTokens implements PasswordLinks {
    private static final int RANDOM_BYTES = 32;

    private final MailedLinkRepository links;
    private final AccountKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkTokens(MailedLinkRepository links, AccountKeys keys, Clock clock) {
        this.links = links;
        this.keys = keys;
        this.clock = clock;
    }

    /** A fresh token; the one before it for the same purpose stops working. */
    public String make(AccountId account, LinkPurpose purpose) {
        return make(account, purpose, MailedLink.LIFETIME);
    }

    @Override
    public PasswordLink make(AccountId account, Duration lifetime) {
        var token = make(account, LinkPurpose.NEW_PASSWORD, lifetime);
        return new PasswordLink(
                LinkPurpose.NEW_PASSWORD.pathOf(token), clock.instant().plus(lifetime));
    }

    private String make(AccountId account, LinkPurpose purpose, Duration lifetime) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.forget(account, purpose, clock.instant());
        links.save(new MailedLink(account, purpose, hash(token), clock.instant().plus(lifetime)));
        return token;
    }

    public boolean isGood(String token, LinkPurpose purpose) {
        return find(token, purpose).isPresent();
    }

    /** Whose it was, if it was good until now. */
    public Optional<AccountId> use(String token, LinkPurpose purpose) {
        return find(token, purpose).filter(link -> links.use(hash(token)) == 1).map(MailedLink::account);
    }

    private Optional<MailedLink> find(String token, LinkPurpose purpose) {
        return links.findByTokenHashAndPurposeAndExpiresAtAfter(hash(token), purpose, clock.instant());
    }

    private String hash(String token) {
        return keys.hash("mailed link", token);
    }
}
