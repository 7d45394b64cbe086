package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.enrolment.link.HandedOverPeople;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.security.MayInvite;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** What whoever invites does next, in counts: no name is opened for it. */
@Service
@MayInvite
public class CustodyPoints {
    private static final Duration SOON = Duration.ofDays(3);

    private final HandedOverPeople waiting;
    private final InvitedPeople invited;
    private final OutdatedConsents outdated;
    private final Studies studies;
    private final Clock clock;

    CustodyPoints(
            HandedOverPeople waiting, InvitedPeople invited, OutdatedConsents outdated, Studies studies, Clock clock) {
        this.studies = studies;
        this.waiting = waiting;
        this.invited = invited;
        this.outdated = outdated;
        this.clock = clock;
    }

    public List<OpenPoint> open(StudyId study) {
        var points = new ArrayList<OpenPoint>();
        if (!SystemAuthority.call(() -> studies.isOpen(study))) {
            return points;
        }
        var now = clock.instant();
        var expired = invited.expiringBy(study, now);
        add(points, Urgency.WEAKENS, "waiting", waiting.count(study), "invitations");
        add(points, Urgency.WEAKENS, "consents", outdated.codes(study).size(), "consents");
        add(points, Urgency.LATER, "expired", expired, "invitations");
        add(points, Urgency.LATER, "expiring", invited.expiringBy(study, now.plus(SOON)) - expired, "invitations");
        return points;
    }

    private static void add(List<OpenPoint> points, Urgency urgency, String what, int count, String page) {
        if (count > 0) {
            points.add(new OpenPoint(urgency, "enrolment.open." + what, List.of(count), page));
        }
    }
}
