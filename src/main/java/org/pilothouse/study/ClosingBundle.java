package org.pilothouse.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes along when a pilot was closed: {@code closedAt} of {@code study.yaml}. The last part, since a closed pilot takes nothing in. */
@Component
class ClosingBundle implements BundlePart {
    static final String KEY = "closedAt";
    private static final int ORDER = 1000;

    private final StudyRepository studies;
    private final Clock clock;

    ClosingBundle(StudyRepository studies, Clock clock) {
        this.studies = studies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Set<String> files() {
        return Set.of(StudyYaml.FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var closedAt = known(study).closedAt();
        if (closedAt != null) {
            sink.yaml(StudyYaml.FILE, Map.of(KEY, closedAt.toString()));
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var reading = new YamlFields.Reading(new ArrayList<>(), new ArrayList<>());
        var closedAt = new YamlFields(source.yaml(StudyYaml.FILE), "", reading).instant(KEY);
        reading.refused().forEach(report::refuse);
        if (closedAt == null) {
            return;
        }
        if (closedAt.isAfter(clock.instant())) {
            report.refuse(new RowProblem(
                    StudyYaml.FILE, 0, KEY, "IN_THE_FUTURE", closedAt.toString(), "a moment that has passed"));
            return;
        }
        known(study).close(closedAt);
    }

    private Study known(StudyId study) {
        return studies.findById(study.value()).orElseThrow();
    }
}
