package org.pilothouse.security;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/**
 * Something about how an account signs in was changed.
 *
 * @param endsSessions whether whoever is signed in with it has to sign in again
 */
public record AccountChanged(String action, AccountId account, boolean endsSessions) implements Audited {

    public AccountChanged(String action, AccountId account) {
        this(action, account, false);
    }

    static AccountChanged endingSessions(String action, AccountId account) {
        return new AccountChanged(action, account, true);
    }

    @Override
    public @Nullable StudyId study() {
        return null;
    }

    @Override
    public String object() {
        return "account " + account.value();
    }
}
