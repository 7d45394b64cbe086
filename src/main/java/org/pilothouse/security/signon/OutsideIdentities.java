package org.pilothouse.security.signon;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccountChanged;
import org.pilothouse.security.OutsideSignOn;
import org.pilothouse.security.SignIn;
import org.pilothouse.security.keys.AccountKeys;
import org.pilothouse.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of somebody whom an issuer vouches for: the first time by the verified address, from then on by issuer and subject. */
@Component
@Transactional
class OutsideIdentities implements OutsideSignOn {
    private final OutsideIdentityRepository identities;
    private final SignIn signIn;
    private final AccountKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutsideIdentities(
            OutsideIdentityRepository identities,
            SignIn signIn,
            AccountKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.signIn = signIn;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsedBy(AccountId account) {
        return identities.existsByAccount(account);
    }

    /**
     * The account of that person; empty when there is none, which makes none.
     *
     * @param verifiedEmail the address, if the issuer says that it has checked it
     */
    public Optional<AccountId> accountOf(String issuer, String subject, @Nullable String verifiedEmail) {
        var hash = keys.hash("identity at " + issuer, subject);
        return identities
                .findByIdentityHash(hash)
                .map(OutsideIdentity::account)
                .or(() -> Optional.ofNullable(verifiedEmail)
                        .flatMap(signIn::accountAt)
                        .filter(account -> !identities.existsByAccountAndIssuer(account, issuer))
                        .map(account -> link(account, issuer, hash)));
    }

    private AccountId link(AccountId account, String issuer, String hash) {
        identities.save(new OutsideIdentity(account, issuer, hash, clock.instant()));
        events.publishEvent(new AccountChanged("sign-on.linked", account));
        return account;
    }
}
