package org.pilothouse.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys to the API: made once, shown once, kept as hashes. */
@Service
@Transactional(readOnly = true)
@ForSignedIn
public class Tokens {
    private static final int RANDOM_BYTES = 32;

    private final ApiTokenRepository tokens;
    private final PilotUsers users;
    private final CurrentUser current;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(ApiTokenRepository tokens, PilotUsers users, CurrentUser current, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    public IssuedToken issue(NewToken wanted) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var text = "ph_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = tokens.save(new ApiToken(current.account(), hash(text), wanted, clock.instant()));
        return new IssuedToken(text, token.expiresAt());
    }

    public List<TokenLine> mine() {
        return tokens.findByAccountOrderByCreatedAtDesc(current.account()).stream()
                .map(ApiToken::line)
                .toList();
    }

    @Transactional
    public void revoke(long id) {
        tokens.deleteByIdAndAccount(id, current.account());
    }

    /** Who a token stands for, with the rights its account holds now; empty when unknown, expired, or the account is locked or disabled. */
    @Transactional
    @OpenToAnybody
    public Optional<Authentication> authenticate(String text) {
        var now = clock.instant();
        return tokens.findByTokenHash(hash(text))
                .filter(token -> now.isBefore(token.expiresAt()))
                .flatMap(token -> {
                    token.usedAt(now);
                    return userOf(token).map(user -> TokenAuthentication.of(user, token.rights()));
                });
    }

    private Optional<PilotUser> userOf(ApiToken token) {
        try {
            return Optional.of(users.load(token.account()))
                    .filter(user -> user.isEnabled() && user.isAccountNonLocked());
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
