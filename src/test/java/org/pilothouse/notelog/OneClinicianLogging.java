package org.pilothouse.notelog;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.Submission.Rejected;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** A pilot with one clinician, a researcher at the keyboard. */
@PilothouseTest
abstract class OneClinicianLogging {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteLog log;

    @Autowired
    NoteExport export;

    StudyId study;
    ParticipantCode anna;

    @BeforeEach
    void aPilotWithOneClinician() {
        study = pilots.create();
        anna = pilots.clinician(study, "P01");
        SignedInAs.researcherOf(study);
    }

    List<String> reasons(NoteEntry... notes) {
        return log.submit(study, List.of(notes)).rejected().stream()
                .map(Rejected::reason)
                .toList();
    }

    static StepEntry step(int order, StepKind kind, double minutes) {
        return new StepEntry(order, kind, null, minutes);
    }
}
