package org.pilothouse.notelog.activity;

import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Prepares the judging of lines by what is agreed to and declared in a study now. */
@Component
class Intakes {
    private final Studies studies;
    private final ConsentGate consents;
    private final People people;
    private final TraceKeeper keeper;

    Intakes(Studies studies, ConsentGate consents, People people, TraceKeeper keeper) {
        this.studies = studies;
        this.consents = consents;
        this.people = people;
        this.keeper = keeper;
    }

    /** @throws org.pilothouse.study.StudyRefused when the pilot is closed */
    void requireOpen(StudyId study) {
        consents.requireOpen(study);
    }

    AnalysisPlan plan(StudyId study) {
        return studies.definition(study).analysisPlan();
    }

    ActivityIntake of(StudyId study) {
        return new ActivityIntake(
                agreement(study),
                people.of(study),
                keeper.actions(study),
                new EventBuffer(),
                keeper.identifying(study),
                keeper::mayName);
    }

    /** As it stands now. */
    Agreement agreement(StudyId study) {
        return new Agreement(consents.history(study), studies.definition(study).timezone());
    }
}
