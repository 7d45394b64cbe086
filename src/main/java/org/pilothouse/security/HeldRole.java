package org.pilothouse.security;

import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** A role in a study. */
public record HeldRole(StudyId study, Role role) {}
