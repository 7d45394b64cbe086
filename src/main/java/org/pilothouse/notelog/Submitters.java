package org.pilothouse.notelog;

import java.util.Optional;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose notes the person who is asking may hand in or read. */
@Component
class Submitters {
    private final CurrentUser current;
    private final StudyAccess access;

    Submitters(CurrentUser current, StudyAccess access) {
        this.current = current;
        this.access = access;
    }

    /** The clinician who may only act for itself; empty for lead, researcher and the application itself. */
    Optional<ParticipantCode> onlyOwn(StudyId study) {
        var roles = access.rolesIn(study);
        return roles.contains(Role.CLINICIAN) && !roles.contains(Role.LEAD) && !roles.contains(Role.RESEARCHER)
                ? Optional.of(current.codeIn(study))
                : Optional.empty();
    }

    /**
     * The clinician who reads its own notes only; empty for researchers and the application itself.
     *
     * @throws AccessDeniedException if it may read nobody's
     */
    Optional<ParticipantCode> readsOnlyOwn(StudyId study) {
        if (access.may(study, "RESEARCH")) {
            return Optional.empty();
        }
        if (access.may(study, "LOG_OWN")) {
            return Optional.of(current.codeIn(study));
        }
        throw new AccessDeniedException("reads no individual notes");
    }

    /** As which clinician somebody takes part. */
    ParticipantCode codeIn(StudyId study) {
        return current.codeIn(study);
    }
}
