package org.pilothouse.security;

import org.pilothouse.shared.AccountId;

/** What a sign-in asks for after the password, where the owner of the account wants it. */
public interface SecondFactor {

    boolean isOn(AccountId account);

    /** Whether that is a code of this account that was not used before; uses it up. */
    boolean accepts(AccountId account, String typed);

    /** Turns it off, for an owner who has lost it. */
    void forget(AccountId account);
}
