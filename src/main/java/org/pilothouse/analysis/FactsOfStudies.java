package org.pilothouse.analysis;

import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.ParticipantFacts;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PlanDeviations;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Reads what an analysis computes with. */
@Component
class FactsOfStudies {
    private static final Set<String> WITH_STEPS = Set.of(Analyses.BURDEN, Analyses.HETEROGENEITY, Analyses.NOTE_TIME);
    private static final Set<String> WITH_EVENTS =
            Set.of(Analyses.TIME_CHANGE, Analyses.NOTE_TIME, Analyses.WORKLOAD, Analyses.OVER_TIME);
    private static final Set<String> WITHOUT_SURROUNDINGS = Set.of(Analyses.HETEROGENEITY);

    private final Studies studies;
    private final PlanDeviations deviations;
    private final ParticipantFacts participants;
    private final NoteFacts notes;

    FactsOfStudies(Studies studies, PlanDeviations deviations, ParticipantFacts participants, NoteFacts notes) {
        this.studies = studies;
        this.deviations = deviations;
        this.participants = participants;
        this.notes = notes;
    }

    StudyFacts of(StudyId study, String analysis) {
        return new StudyFacts(
                studies.definition(study),
                notes.notes(study),
                WITH_EVENTS.contains(analysis) ? notes.timedByEvents(study) : List.of(),
                WITH_STEPS.contains(analysis) ? notes.steps(study) : List.of(),
                participants.participants(study),
                participants.ownPhases(study),
                deviations.all(study),
                WITHOUT_SURROUNDINGS.contains(analysis) ? Surroundings.NONE : surroundings(study, analysis));
    }

    private Surroundings surroundings(StudyId study, String analysis) {
        return new Surroundings(
                notes.particulars(study),
                analysis.equals(Analyses.WORKLOAD) ? notes.weeks(study) : List.of(),
                analysis.equals(Analyses.WORKLOAD) ? notes.vendorFigures(study) : List.of(),
                notes.leftOut(study));
    }
}
