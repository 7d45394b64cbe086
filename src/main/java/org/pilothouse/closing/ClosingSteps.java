package org.pilothouse.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Retention;
import org.pilothouse.enrolment.Thanks;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.shared.PublishedReports;
import org.pilothouse.shared.PublishedReports.Published;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PilotClosing;
import org.springframework.stereotype.Service;

/** What is done of a pilot's end, gathered from the features that know it. */
@Service
@MayReadDesign
public class ClosingSteps {
    private final PilotClosing closing;
    private final List<PublishedReports> reports;
    private final Retention retention;
    private final Thanks thanks;

    ClosingSteps(PilotClosing closing, List<PublishedReports> reports, Retention retention, Thanks thanks) {
        this.closing = closing;
        this.reports = reports;
        this.retention = retention;
        this.thanks = thanks;
    }

    public ClosingState state(StudyId study) {
        var closed = closing.closedAt(study).orElse(null);
        return new ClosingState(
                closed,
                publishedSince(study, closed),
                closing.archivedAt(study).orElse(null),
                retention.keysDueOn(study).orElse(null),
                thanks.sentAt(study).orElse(null));
    }

    private @Nullable Instant publishedSince(StudyId study, @Nullable Instant closed) {
        if (closed == null) {
            return null;
        }
        return reports.stream()
                .flatMap(source -> source.publishedOf(study).stream())
                .map(Published::lockedAt)
                .filter(at -> !at.isBefore(closed))
                .max(Instant::compareTo)
                .orElse(null);
    }
}
