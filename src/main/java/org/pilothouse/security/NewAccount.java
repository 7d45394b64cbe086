package org.pilothouse.security;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** What an account begins with; a clinician's has neither e-mail nor name. */
public record NewAccount(
        AccountId id,
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String password,
        boolean administrator,
        boolean mayCreateStudies,
        boolean supervises) {

    public static NewAccount ofStaff(String email, String displayName, String password) {
        return new NewAccount(AccountId.random(), email, displayName, password, false, false, false);
    }

    public static NewAccount ofClinician(String password) {
        return new NewAccount(AccountId.random(), null, null, password, false, false, false);
    }

    public NewAccount asAdministrator() {
        return new NewAccount(id, email, displayName, password, true, mayCreateStudies, supervises);
    }

    public NewAccount creatingStudies() {
        return new NewAccount(id, email, displayName, password, administrator, true, supervises);
    }

    public NewAccount supervising() {
        return new NewAccount(id, email, displayName, password, administrator, mayCreateStudies, true);
    }
}
