package org.pilothouse.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** What a lead does next: what every feature finds open, the most urgent first. */
@Service
@MayConfigure
public class NextSteps {
    private final Studies studies;
    private final List<OpenPoints> features;
    private final Clock clock;

    NextSteps(Studies studies, List<OpenPoints> features, Clock clock) {
        this.studies = studies;
        this.features = features;
        this.clock = clock;
    }

    public List<OpenPoint> open(StudyId study) {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        return features.stream()
                .flatMap(feature -> feature.in(study, definition, today).stream())
                .sorted(Comparator.comparing(OpenPoint::urgency))
                .toList();
    }
}
