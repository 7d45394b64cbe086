package org.pilothouse.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** A role in a study was given or taken. */
public record RoleChanged(StudyId inStudy, Role role, AccountId account, boolean given) implements Audited {

    @Override
    public String action() {
        return given ? "role.granted" : "role.revoked";
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
        return Map.of("role", role.name());
    }
}
