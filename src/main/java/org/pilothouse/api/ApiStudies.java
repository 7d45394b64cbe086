package org.pilothouse.api;

import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns the study code of an address into the study, for whoever holds a role in it. */
@Component
class ApiStudies {
    private final StudyDirectory directory;
    private final Studies studies;

    ApiStudies(StudyDirectory directory, Studies studies) {
        this.directory = directory;
        this.studies = studies;
    }

    /**
     * The study of that code.
     *
     * @throws AccessDeniedException if the caller has no role in it
     * @throws NoSuchThing if there is none
     */
    StudyId named(String code) {
        var mine = directory.mine(code);
        if (mine.isPresent()) {
            return mine.get().id();
        }
        if (studies.exists(code)) {
            throw new AccessDeniedException("no role in that study");
        }
        throw new NoSuchThing("There is no study with the code " + code + ".");
    }
}
