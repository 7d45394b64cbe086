package org.pilothouse.bundle;

import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The usual case: whoever imports a study leads it and researches in it. */
@Component
@ConditionalOnProperty(name = "pilothouse.sample", havingValue = "false", matchIfMissing = true)
class ImporterLeads implements FoundingRoles {
    private final StudyRoles roles;
    private final CurrentUser current;

    ImporterLeads(StudyRoles roles, CurrentUser current) {
        this.roles = roles;
        this.current = current;
    }

    @Override
    public void give(StudyId study) {
        current.find().ifPresent(user -> {
            roles.found(study, user.account(), Role.LEAD);
            roles.found(study, user.account(), Role.RESEARCHER);
        });
    }
}
