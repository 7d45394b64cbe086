package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.PilotWithFindings;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** A pilot of ten clinicians from night to night: what is written in it by day, frozen, and looked at by its leads. */
@PilothouseTest
abstract class NightsOfAPilot {
    @Autowired
    PilotWithFindings pilots;

    @Autowired
    NoteLog log;

    @Autowired
    Analyses analyses;

    @Autowired
    NightlyFigures nights;

    @Autowired
    Releases releases;

    StudyId study;
    private int written;

    @BeforeEach
    void tenClinicians() {
        study = pilots.of(10);
    }

    final void freeze() {
        SystemAuthority.run(() -> nights.freeze(study));
    }

    final AnalysisResult asLead(String analysis) {
        SignedInAs.leadOf(study);
        return analyses.run(study, analysis, AnalysisParameters.NONE);
    }

    final void everyoneWritesOne(int clinicians) {
        for (var i = 1; i <= clinicians; i++) {
            writesOne(i);
        }
    }

    final void writesOne(int clinician) {
        writes(clinician, PilotWithNotes.IN_FIRST);
    }

    final void writes(int clinician, LocalDate day) {
        SignedInAs.researcherOf(study);
        var who = new ParticipantCode("P%02d".formatted(clinician));
        var note = PilotWithNotes.note("late-" + ++written, who, day)
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, 9.0))
                .with(PilotWithNotes.kept("General", "1.0"))
                .withSteps(PilotWithFindings.steps("A"));
        assertThat(log.submit(study, List.of(note)).rejected()).isEmpty();
    }
}
