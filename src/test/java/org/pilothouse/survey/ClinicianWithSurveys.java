package org.pilothouse.survey;

import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** A pilot with surveys, and a clinician of it who agreed to them and is signed in. */
@PilothouseTest
abstract class ClinicianWithSurveys {
    @Autowired
    Surveys surveys;

    @Autowired
    SurveyFacts facts;

    @Autowired
    PilotWithSurveys pilots;

    StudyId study;

    ParticipantCode me;

    @BeforeEach
    void aClinicianWhoAgreedToSurveys() {
        study = pilots.create();
        me = pilots.clinician(study, "P07", Scope.NOTE_LOG, Scope.SURVEYS);
        SignedInAs.clinicianOf(study, me);
    }

    final String pulse() {
        return surveys.due(study).stream()
                .map(DueSurvey::wave)
                .filter(wave -> wave.instrument().equals("weekly-pulse"))
                .findFirst()
                .orElseThrow()
                .slug();
    }
}
