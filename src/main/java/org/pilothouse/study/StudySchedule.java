package org.pilothouse.study;

import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PlannedDays.Planned;
import org.springframework.stereotype.Service;

/** What is planned in a study beside its phases and tools, from every feature that plans. */
@Service
@MayConfigure
public class StudySchedule {
    private final Studies studies;
    private final List<PlannedDays> features;

    StudySchedule(Studies studies, List<PlannedDays> features) {
        this.studies = studies;
        this.features = features;
    }

    /** What begins first first. */
    public List<Planned> planned(StudyId study) {
        var definition = studies.definition(study);
        return features.stream()
                .flatMap(feature -> feature.in(study, definition).stream())
                .sorted(Comparator.comparing(Planned::from).thenComparing(Planned::row))
                .toList();
    }
}
