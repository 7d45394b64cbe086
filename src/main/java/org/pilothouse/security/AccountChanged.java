package org.pilothouse.security;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Something about how an account signs in was changed. */
public record AccountChanged(String action, AccountId account) implements Audited {

    @Override
    public @Nullable StudyId study() {
        return null;
    }

    @Override
    public String object() {
        return "account " + account.value();
    }
}
