package org.pilothouse.security;

import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;

/** Who leads a study, or keeps its names. */
public record Appointment(String study, Role role, AccountId account, String name, String email) {}
