package org.pilothouse.security;

import org.pilothouse.shared.AccountId;

/** Whether an account has been signed in by the organisation's own sign-on: then its password is no key to the API. */
public interface OutsideSignOn {

    boolean isUsedBy(AccountId account);
}
