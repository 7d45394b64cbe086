package org.pilothouse.security;

import java.time.Instant;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;

/** Who holds which role in a study since when. */
public record RoleGrant(AccountId account, String email, String displayName, Role role, Instant since) {}
