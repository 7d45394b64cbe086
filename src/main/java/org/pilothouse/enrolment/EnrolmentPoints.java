package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.OpenPoints;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;

/** What a lead can do about enrolment next, in counts. */
@Component
class EnrolmentPoints implements OpenPoints {
    private static final String PAGE = "participation";

    private final ConsentFormRepository forms;
    private final HandedOverListRepository lists;
    private final ParticipantRepository participants;
    private final InvitedPeople invited;
    private final OutdatedConsents outdated;

    EnrolmentPoints(
            ConsentFormRepository forms,
            HandedOverListRepository lists,
            ParticipantRepository participants,
            InvitedPeople invited,
            OutdatedConsents outdated) {
        this.forms = forms;
        this.lists = lists;
        this.participants = participants;
        this.invited = invited;
        this.outdated = outdated;
    }

    @Override
    public List<OpenPoint> in(StudyId study, StudyDefinition definition, LocalDate today) {
        var points = new ArrayList<OpenPoint>();
        if (!forms.existsByStudy(study)) {
            points.add(point(Urgency.BLOCKS, "no-text"));
        }
        var notAnswered = invited.count(study);
        if (notAnswered > 0) {
            points.add(point(Urgency.LATER, "not-answered", notAnswered));
        } else if (lists.findByStudyOrderByHandedOverAtDesc(study).isEmpty()
                && participants.findByStudyOrderByCode(study).isEmpty()) {
            points.add(point(Urgency.WEAKENS, "nobody-named"));
        }
        var consents = outdated.codes(study).size();
        if (consents > 0) {
            points.add(point(Urgency.WEAKENS, "consents", consents));
        }
        return points;
    }

    private static OpenPoint point(Urgency urgency, String what, Object... arguments) {
        return new OpenPoint(urgency, "enrolment.open." + what, List.of(arguments), PAGE);
    }
}
