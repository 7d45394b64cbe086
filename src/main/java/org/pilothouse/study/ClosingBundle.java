package org.pilothouse.study;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Takes along when a pilot was closed: {@code closedAt} of {@code study.yaml}. The last part, since a closed pilot takes nothing in. */
@Component
class ClosingBundle extends StudyYamlKey<Instant> {
    static final String KEY = "closedAt";
    private static final int ORDER = 1000;

    private final StudyRepository studies;
    private final Clock clock;

    ClosingBundle(StudyRepository studies, Clock clock) {
        super(KEY, ORDER);
        this.studies = studies;
        this.clock = clock;
    }

    @Override
    protected Optional<String> written(StudyId study) {
        return Optional.ofNullable(known(study).closedAt()).map(Instant::toString);
    }

    @Override
    protected @Nullable Instant found(YamlFields file) {
        return file.instant(KEY);
    }

    @Override
    protected void check(StudyId study, Instant closedAt, Findings findings) {
        if (closedAt.isAfter(clock.instant())) {
            findings.refuse(KEY, "IN_THE_FUTURE", closedAt.toString(), "a moment that has passed");
        }
    }

    @Override
    protected void keep(StudyId study, Instant closedAt) {
        known(study).close(closedAt);
    }

    private Study known(StudyId study) {
        return studies.findById(study.value()).orElseThrow();
    }
}
