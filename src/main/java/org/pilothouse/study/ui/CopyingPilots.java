package org.pilothouse.study.ui;

import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.SignIn;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotCopy;
import org.pilothouse.study.StudyTemplates;
import org.springframework.stereotype.Component;

/** Makes a pilot like another for a lead who may create pilots, and lets the session know of its new role. */
@Component
class CopyingPilots {
    private final StudyTemplates templates;
    private final CurrentUser current;
    private final SignIn signIn;

    CopyingPilots(StudyTemplates templates, CurrentUser current, SignIn signIn) {
        this.templates = templates;
        this.current = current;
        this.signIn = signIn;
    }

    boolean mayCopy() {
        return current.find().stream()
                .flatMap(user -> user.getAuthorities().stream())
                .anyMatch(granted -> ("ROLE_" + Role.Named.STUDY_CREATOR).equals(granted.getAuthority()));
    }

    void copy(StudyId study, PilotCopy wanted) {
        templates.copy(study, wanted);
        signIn.as(current.account());
    }
}
