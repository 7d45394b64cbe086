package org.pilothouse.study;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pilothouse.security.MayConfigure;
import org.pilothouse.security.MayReadDesign;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudySetUp.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a pilot: from then on nothing is recorded, and everything can still be read. It cannot be taken back. */
@Service
@Transactional(readOnly = true)
public class PilotClosing {
    private final StudyRepository studies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PilotClosing(StudyRepository studies, ApplicationEventPublisher events, Clock clock) {
        this.studies = studies;
        this.events = events;
        this.clock = clock;
    }

    /** Empty as long as it is open. */
    @MayReadDesign
    public Optional<Instant> closedAt(StudyId study) {
        return Optional.ofNullable(known(study).closedAt());
    }

    /** When the bundle was last taken out since then. */
    @MayReadDesign
    public Optional<Instant> archivedAt(StudyId study) {
        return Optional.ofNullable(known(study).archivedAt());
    }

    /** @throws StudyRefused when it is closed already */
    @Transactional
    @MayConfigure
    public void close(StudyId study) {
        var now = now();
        var closed = known(study);
        closed.close(now);
        events.publishEvent(new StudyClosed(study, now));
        events.publishEvent(
                new StudySetUp(study, Change.CLOSED, closed.definition().code()));
    }

    /** Says that the bundle was taken out; does nothing as long as the pilot is open. */
    @Transactional
    @MayResearch
    public void archived(StudyId study) {
        known(study).archive(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Study known(StudyId study) {
        return studies.findById(study.value()).orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_STUDY, "code"));
    }
}
