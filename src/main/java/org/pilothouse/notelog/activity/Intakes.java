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

    ActivityIntake of(StudyId study, EventSorter sorter, ActivityProgress progress) {
        return new ActivityIntake(
                consents.history(study),
                studies.definition(study).timezone(),
                people.of(study),
                keeper.actions(study),
                sorter,
                keeper.identifying(study),
                keeper::mayName,
                rows -> report(rows, progress));
    }

    private static void report(long rows, ActivityProgress progress) {
        if (progress.isCancelled()) {
            throw new ActivityRefused(ActivityRefused.Reason.CANCELLED);
        }
        progress.read(rows);
    }
}
