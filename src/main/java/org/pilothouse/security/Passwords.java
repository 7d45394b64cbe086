package org.pilothouse.security;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a password must be, and how one takes another's place. Whoever uses this has found out before whose it is. */
@Component
public class Passwords {
    static final int SHORTEST = 10;
    /** What bcrypt reads; a longer password would be cut silently. */
    static final int LONGEST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final AccountRepository accounts;
    private final SecondFactor factor;
    private final ApplicationEventPublisher events;

    Passwords(
            PasswordEncoder encoder,
            AccountRepository accounts,
            SecondFactor factor,
            ApplicationEventPublisher events) {
        this.encoder = encoder;
        this.accounts = accounts;
        this.factor = factor;
        this.events = events;
    }

    /**
     * Replaces the password and ends every session of the account.
     *
     * @throws AccessRefused if it is too short or too long
     */
    @Transactional
    public void replace(AccountId account, String fresh) {
        var hash = hash(checked(fresh));
        var known = accounts.findByUid(account).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
        known.changePassword(hash);
        if (!factor.isOn(account)) {
            known.signInSucceeded(); // with a second factor the count of wrong codes goes on
        }
        events.publishEvent(AccountChanged.endingSessions("password.changed", account));
    }

    /** Turns the second factor off that its owner has lost: the password alone is enough again. */
    @Transactional
    public void makeEnough(AccountId account) {
        if (factor.isOn(account)) {
            factor.forget(account);
            events.publishEvent(AccountChanged.endingSessions("second-factor.reset", account));
        }
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean isPasswordOf(Account account, @Nullable String typed) {
        return encoder.matches(typed, account.passwordHash());
    }

    static String checked(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new AccessRefused(Reason.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new AccessRefused(Reason.PASSWORD_TOO_LONG, LONGEST_BYTES);
        }
        return password;
    }
}
