package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.PublishedReports;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the locked releases to features below, for people who leave and whoever carries that out. */
@Component
@Transactional(readOnly = true)
class PublishedReleases implements PublishedReports {
    private final LockedReleaseRepository releases;

    PublishedReleases(LockedReleaseRepository releases) {
        this.releases = releases;
    }

    @Override
    public List<Published> publishedOf(StudyId study) {
        return releases.findLines(study).stream()
                .map(line -> new Published(line.number(), line.title(), line.lockedAt()))
                .toList();
    }
}
