package org.pilothouse.security;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** Who gave or took a role: nobody where a study was founded, a lead alone, or two administrators. */
record Deciders(@Nullable AccountId decided, @Nullable AccountId confirmed) {
    static final Deciders AT_CREATION = new Deciders(null, null);

    static Deciders lead(AccountId lead) {
        return new Deciders(lead, null);
    }
}
