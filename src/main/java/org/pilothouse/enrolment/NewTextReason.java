package org.pilothouse.enrolment;

import org.pilothouse.enrolment.link.PersonLink;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Whether there is a reason to write to somebody about a text to agree to: it has not agreed yet and is not left in peace. */
@Component
class NewTextReason {
    private final OutdatedConsents outdated;
    private final LeftInPeace leftInPeace;

    NewTextReason(OutdatedConsents outdated, LeftInPeace leftInPeace) {
        this.outdated = outdated;
        this.leftInPeace = leftInPeace;
    }

    boolean holds(PersonLink to) {
        var joined = to.person().joined();
        return joined != null && holds(to.study(), joined.code());
    }

    boolean holds(StudyId study, ParticipantCode code) {
        return outdated.isOutstanding(study, code) && !leftInPeace.today(study, code);
    }
}
