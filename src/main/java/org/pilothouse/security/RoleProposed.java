package org.pilothouse.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** An administrator proposed that somebody is given or loses a role, or took such a proposal back. */
public record RoleProposed(StudyId inStudy, Role role, AccountId account, boolean gives, boolean withdrawn)
        implements Audited {

    @Override
    public String action() {
        return withdrawn ? "role.proposal-withdrawn" : "role.proposed";
    }

    @Override
    public @Nullable StudyId study() {
        return inStudy;
    }

    @Override
    public String object() {
        return "account " + account.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("role", role.name(), "gives", Boolean.toString(gives));
    }
}
