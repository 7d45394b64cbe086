package org.pilothouse.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Component;

/** Reminds of the go-live checklist until the pilot is live or has begun. */
@Component
class GoLivePoints implements OpenPoints {
    private final StudyRepository studies;

    GoLivePoints(StudyRepository studies) {
        this.studies = studies;
    }

    @Override
    public List<OpenPoint> in(StudyId study, StudyDefinition definition, LocalDate today) {
        var begun = definition.phases().stream()
                .map(Phase::start)
                .min(Comparator.naturalOrder())
                .filter(today::isAfter)
                .isPresent();
        var live = studies.findById(study.value()).map(Study::liveAt).isPresent();
        return begun || live
                ? List.of()
                : List.of(new OpenPoint(Urgency.LATER, "study.open.not-live", List.of(), "setup/go-live"));
    }
}
