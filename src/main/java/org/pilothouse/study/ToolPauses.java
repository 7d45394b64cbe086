package org.pilothouse.study;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayPauseTools;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops the use of a tool for a while and lets it go on: by the lead or the privacy officer, always with a reason. */
@Service
@Transactional
@MayPauseTools
public class ToolPauses {
    static final int LONGEST_REASON = 1000;

    private final StudyRepository studies;
    private final StudyAccess access;
    private final FreeText freeText;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ToolPauses(
            StudyRepository studies,
            StudyAccess access,
            FreeText freeText,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.access = access;
        this.freeText = freeText;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on the tool should not be used.
     *
     * @param reason which everybody who uses the tool reads
     * @throws StudyRefused without a reason, for an unknown tool or one that is paused already
     */
    public void pause(StudyId study, String tool, String reason) {
        check(study, reason);
        known(study).pause(tool, new ToolPause(now(), null, reason.strip(), role(study), null));
        events.publishEvent(new PauseChanged(study, "study.tool-paused", tool));
    }

    /**
     * From now on it may be used again.
     *
     * @throws StudyRefused if it is not paused
     */
    public void lift(StudyId study, String tool) {
        known(study).lift(tool, now(), role(study));
        events.publishEvent(new PauseChanged(study, "study.tool-pause-lifted", tool));
    }

    private void check(StudyId study, String reason) {
        if (reason.isBlank()) {
            throw new StudyRefused(Reason.REQUIRED, "reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new StudyRefused(Reason.TOO_LONG, "reason", LONGEST_REASON);
        }
        if (freeText.problem(study, "study.text", reason).isPresent()) {
            throw new StudyRefused(Reason.IDENTIFIES_SOMEBODY, "reason");
        }
        freeText.decide(study, "study.text", reason);
    }

    private Study known(StudyId study) {
        var known = studies.findById(study.value()).orElseThrow(() -> new StudyRefused(Reason.UNKNOWN_STUDY, "code"));
        known.requireOpen();
        return known;
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Role role(StudyId study) {
        return access.rolesIn(study).contains(Role.LEAD) ? Role.LEAD : Role.CUSTODIAN;
    }

    /** A tool was paused or its pause lifted. */
    record PauseChanged(StudyId inStudy, String action, String tool) implements Audited {
        @Override
        public @Nullable StudyId study() {
            return inStudy;
        }

        @Override
        public String object() {
            return "tool " + tool;
        }
    }
}
