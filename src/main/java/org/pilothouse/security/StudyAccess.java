package org.pilothouse.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers, for every call of every service, whether the caller may do that in that study. Denies by default. */
@Component("studyAccess")
public class StudyAccess {
    private final StudyRoleRepository roles;
    private final CurrentUser current;

    StudyAccess(StudyRoleRepository roles, CurrentUser current) {
        this.roles = roles;
        this.current = current;
    }

    public boolean may(@Nullable StudyId study, String right) {
        if (study == null) {
            return false;
        }
        var wanted = Right.valueOf(right);
        return SystemAuthority.isHeldBy(SecurityContextHolder.getContext().getAuthentication())
                || withinToken(wanted) && rolesIn(study).stream().anyMatch(wanted.roles()::contains);
    }

    /** What the caller is to that study, now. */
    public Set<Role> rolesIn(StudyId study) {
        var held = EnumSet.noneOf(Role.class);
        current.find().ifPresent(user -> {
            held.addAll(roles.rolesOf(user.account(), study));
            if (user.participations().containsKey(study)) {
                held.add(Role.CLINICIAN);
            }
        });
        return held;
    }

    private static boolean withinToken(Right wanted) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var rights = authentication == null ? null : narrowing(authentication);
        return rights == null || rights.contains(wanted.name());
    }

    private static @Nullable Collection<?> narrowing(Authentication authentication) {
        return authentication.getDetails() instanceof TokenRights narrowed ? narrowed.rights() : null;
    }
}
