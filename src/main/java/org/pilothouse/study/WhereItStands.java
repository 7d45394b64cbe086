package org.pilothouse.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Where a pilot stands, in the few figures that every feature has for its lead. */
@Service
@MayConfigure
public class WhereItStands {
    private final Studies studies;
    private final List<OverviewFigures> features;
    private final Clock clock;

    WhereItStands(Studies studies, List<OverviewFigures> features, Clock clock) {
        this.studies = studies;
        this.features = features;
        this.clock = clock;
    }

    public List<OverviewBlock> now(StudyId study) {
        var definition = studies.definition(study);
        var today = LocalDate.now(clock.withZone(definition.timezone()));
        return features.stream()
                .map(feature -> feature.in(study, definition, today))
                .sorted(Comparator.comparing(OverviewBlock::place))
                .toList();
    }
}
