package org.pilothouse.security;

import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;

/** Asks for a code of the second factor and counts wrong ones towards lock-out; one at a time, so that nobody guesses in parallel. */
@Component
public class SecondStep {
    private final PilotUsers users;
    private final SecondFactor factor;
    private final LockOut lockOut;

    SecondStep(PilotUsers users, SecondFactor factor, LockOut lockOut) {
        this.users = users;
        this.factor = factor;
        this.lockOut = lockOut;
    }

    boolean isNeeded(AccountId account) {
        return factor.isOn(account);
    }

    /**
     * Returns when the code is right.
     *
     * @throws AccessRefused if it is wrong or was used before, or if the account rests after too many wrong tries
     */
    public synchronized void pass(AccountId account, String typed) {
        if (!users.load(account).isAccountNonLocked()) {
            throw new AccessRefused(Reason.ACCOUNT_RESTS);
        }
        if (!factor.accepts(account, typed)) {
            lockOut.failed(account);
            throw new AccessRefused(Reason.CODE_WRONG);
        }
        lockOut.succeeded(account);
    }
}
