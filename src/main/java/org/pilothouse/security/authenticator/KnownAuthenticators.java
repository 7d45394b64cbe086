package org.pilothouse.security.authenticator;

import java.time.Clock;
import org.pilothouse.security.SecondFactor;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the secrets sealed and answers, at sign-in, whether a code is one of the account's. */
@Component
@Transactional(readOnly = true)
class KnownAuthenticators implements SecondFactor {
    private final AuthenticatorRepository authenticators;
    private final RecoveryCodes recovery;
    private final AccountKeys keys;
    private final Clock clock;

    KnownAuthenticators(AuthenticatorRepository authenticators, RecoveryCodes recovery, AccountKeys keys, Clock clock) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean isOn(AccountId account) {
        return authenticators.existsByAccount(account);
    }

    @Override
    @Transactional
    public boolean accepts(AccountId account, String typed) {
        return authenticators
                .findByAccount(account)
                .map(known -> acceptsTimed(known, account, typed) || recovery.use(account, typed))
                .orElse(false);
    }

    /** Keeps the secret if the code is the one it shows now; that code is used up. */
    @Transactional
    public boolean keep(AccountId account, String secret, String code) {
        var now = clock.instant();
        var step = TimedCodes.stepOf(withoutSpaces(code), secret, now, TimedCodes.NEVER);
        step.ifPresent(first -> authenticators.save(
                new Authenticator(account, keys.seal(secret, Authenticator.contextOf(account)), first, now)));
        return step.isPresent();
    }

    @Override
    @Transactional
    public void forget(AccountId account) {
        authenticators.deleteByAccount(account);
        recovery.forget(account);
    }

    private boolean acceptsTimed(Authenticator known, AccountId account, String typed) {
        var secret = keys.open(known.sealedSecret(), Authenticator.contextOf(account));
        var step = TimedCodes.stepOf(withoutSpaces(typed), secret, clock.instant(), known.lastStep());
        step.ifPresent(known::used);
        return step.isPresent();
    }

    private static String withoutSpaces(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
