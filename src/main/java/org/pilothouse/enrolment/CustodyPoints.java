package org.pilothouse.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.enrolment.link.HandedOverPeople;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.security.MayInvite;
import org.pilothouse.security.Right;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.security.TextReview;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/**
 * What whoever invites does next, in counts: no name is opened for it. Who keeps the names is told of people who asked to leave and
 * of what is due to go too, also when the pilot is closed.
 */
@Service
@MayInvite
public class CustodyPoints {
    private static final Duration SOON = Duration.ofDays(3);

    private final HandedOverPeople waiting;
    private final InvitedPeople invited;
    private final OutdatedConsents outdated;
    private final EnrolmentRows rows;
    private final Retention retention;
    private final TextReview stopped;
    private final StudyAccess access;
    private final Studies studies;
    private final Clock clock;

    CustodyPoints(
            HandedOverPeople waiting,
            InvitedPeople invited,
            OutdatedConsents outdated,
            EnrolmentRows rows,
            Retention retention,
            TextReview stopped,
            StudyAccess access,
            Studies studies,
            Clock clock) {
        this.rows = rows;
        this.retention = retention;
        this.stopped = stopped;
        this.access = access;
        this.studies = studies;
        this.waiting = waiting;
        this.invited = invited;
        this.outdated = outdated;
        this.clock = clock;
    }

    public List<OpenPoint> open(StudyId study) {
        var points = new ArrayList<OpenPoint>();
        var keepsNames = access.may(study, Right.KEEP_NAMES.name());
        if (keepsNames) {
            addOfCustody(points, study);
        }
        if (SystemAuthority.call(() -> studies.isOpen(study))) {
            addOfInviting(points, study, keepsNames);
        }
        return points;
    }

    private void addOfCustody(List<OpenPoint> points, StudyId study) {
        var leaving = rows.withdrawals(study).stream()
                .filter(withdrawal -> withdrawal.line().isPending())
                .count();
        var due = retention.lines(study).stream().filter(RetentionLine::due).count();
        add(points, Urgency.BLOCKS, "leaving", (int) leaving, "withdrawals");
        add(points, Urgency.WEAKENS, "stopped", stopped.waiting(study).size(), "stopped-texts");
        add(points, Urgency.WEAKENS, "due", (int) due, "retention");
    }

    private void addOfInviting(List<OpenPoint> points, StudyId study, boolean keepsNames) {
        var now = clock.instant();
        var expired = invited.expiringBy(study, now);
        add(points, Urgency.WEAKENS, "waiting", waiting.count(study), "invitations");
        if (keepsNames) {
            add(points, Urgency.WEAKENS, "consents", outdated.codes(study).size(), "consents");
        }
        add(points, Urgency.LATER, "expired", expired, "invitations");
        add(points, Urgency.LATER, "expiring", invited.expiringBy(study, now.plus(SOON)) - expired, "invitations");
    }

    private static void add(List<OpenPoint> points, Urgency urgency, String what, int count, String page) {
        if (count > 0) {
            points.add(new OpenPoint(urgency, "enrolment.open." + what, List.of(count), page));
        }
    }
}
