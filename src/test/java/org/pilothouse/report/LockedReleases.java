package org.pilothouse.report;

import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Puts the sample release on the shelf of a study. */
@Component
public class LockedReleases {
    private final Releases releases;

    LockedReleases(Releases releases) {
        this.releases = releases;
    }

    public ReleaseLine keep(StudyId study, int number) {
        return releases.keep(study, SampleRelease.snapshot(number));
    }
}
