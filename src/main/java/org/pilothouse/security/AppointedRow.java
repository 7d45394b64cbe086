package org.pilothouse.security;

import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** A lead or privacy officer as it lies in the database. */
record AppointedRow(StudyId study, Role role, AccountId account, String name, String email) {}
