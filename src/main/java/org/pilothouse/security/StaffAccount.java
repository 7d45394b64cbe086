package org.pilothouse.security;

import org.pilothouse.shared.AccountId;

/** An account as an administrator sees it; clinicians' accounts are never among these. */
public record StaffAccount(
        AccountId id,
        String email,
        String displayName,
        boolean administrator,
        boolean mayCreateStudies,
        boolean supervises,
        boolean disabled) {}
