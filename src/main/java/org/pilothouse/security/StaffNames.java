package org.pilothouse.security;

import java.util.HashMap;
import java.util.Map;
import org.pilothouse.shared.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How members of staff are called, for logs that say who did something. Accounts of clinicians are not in it: they have no name here. */
@Component
@Transactional(readOnly = true)
public class StaffNames {
    private final AccountRepository accounts;

    StaffNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** By account, in a map of the caller's own. */
    public Map<AccountId, String> all() {
        var names = new HashMap<AccountId, String>();
        accounts.staff().forEach(account -> names.put(account.id(), account.displayName()));
        return names;
    }
}
