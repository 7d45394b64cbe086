package org.pilothouse.notelog;

import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Fetches what notes are held against, in a handful of queries whatever the number of notes. */
@Component
class Grounds {
    private final Studies studies;
    private final ConsentGate consents;
    private final TakingPart takingPart;

    Grounds(Studies studies, ConsentGate consents, TakingPart takingPart) {
        this.studies = studies;
        this.consents = consents;
        this.takingPart = takingPart;
    }

    Ground of(StudyId study) {
        return new StudyGround(
                studies.definition(study),
                consents.history(study),
                takingPart.participants(study),
                takingPart.ownPhases(study));
    }
}
