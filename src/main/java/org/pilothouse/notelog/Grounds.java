package org.pilothouse.notelog;

import java.util.Optional;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Consents;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.shared.ParticipantCode;
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

    /** @throws org.pilothouse.study.StudyRefused when the pilot is closed */
    void requireOpen(StudyId study) {
        consents.requireOpen(study);
    }

    /** For what was recorded at any time, such as a bundle. */
    Ground of(StudyId study) {
        var history = consents.history(study);
        return ground(study, (code, day) -> history.refusal(code, day, Scope.NOTE_LOG));
    }

    /** For what is handed in now: nothing of whose withdrawal was carried out. */
    Ground now(StudyId study) {
        var history = consents.history(study);
        return ground(study, (code, day) -> history.refusalNow(code, day, Scope.NOTE_LOG));
    }

    /** For what a clinician records itself: nothing while it pauses, nothing from the moment it asks to leave. */
    Ground own(StudyId study, ParticipantCode me) {
        if (consents.takesPartNow(study, me)) {
            return now(study);
        }
        return ground(study, (code, day) -> Optional.of(Consents.NOT_COVERED));
    }

    private Ground ground(StudyId study, StudyGround.Asked asked) {
        return new StudyGround(
                studies.definition(study), asked, takingPart.participants(study), takingPart.ownPhases(study));
    }
}
