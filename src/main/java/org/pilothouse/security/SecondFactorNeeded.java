package org.pilothouse.security;

import org.pilothouse.shared.AccountId;
import org.springframework.security.authentication.AccountStatusException;

/** The password is right, and for this account that is not enough. No provider after this one is asked. */
class SecondFactorNeeded extends AccountStatusException {
    private static final long serialVersionUID = 1L;

    private final transient AccountId account;

    SecondFactorNeeded(AccountId account) {
        super("a second factor is needed");
        this.account = account;
    }

    AccountId account() {
        return account;
    }
}
