package org.pilothouse.notelog.flag;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** What clinicians left unanswered for a week, for researchers. Each read is on the trail before it happens. */
@Service
@MayResearch
public class OpenFlags {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final NoteFlagRepository flags;
    private final AuditTrail trail;
    private final Clock clock;

    OpenFlags(NoteFlagRepository flags, AuditTrail trail, Clock clock) {
        this.flags = flags;
        this.trail = trail;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<FlagLine> afterAWeek(StudyId study) {
        trail.write(new FlagsRead(study));
        return flags.openSince(study, clock.instant().minus(A_WEEK));
    }

    /** Somebody read flags of individuals. */
    record FlagsRead(StudyId study) implements Audited {
        @Override
        public String action() {
            return "flags.read";
        }

        @Override
        public String object() {
            return "flags open for a week";
        }
    }
}
