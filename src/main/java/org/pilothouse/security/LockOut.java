package org.pilothouse.security;

import java.time.Clock;
import org.pilothouse.shared.AccountId;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts failed sign-ins and locks an account for a while after too many, however they came. */
@Component
class LockOut {
    private final PilotUsers users;
    private final AccountRepository accounts;
    private final Clock clock;

    LockOut(PilotUsers users, AccountRepository accounts, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        users.findAccount(failure.getAuthentication().getName())
                .ifPresent(account -> account.signInFailed(clock.instant()));
    }

    @EventListener
    @Transactional
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof PilotUser user) {
            accounts.findByUid(user.account()).ifPresent(Account::signInSucceeded);
        }
    }

    /** In a transaction of its own: what asks is about to refuse. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AccountId account) {
        accounts.findByUid(account).ifPresent(known -> known.signInFailed(clock.instant()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AccountId account) {
        accounts.findByUid(account).ifPresent(Account::signInSucceeded);
    }
}
