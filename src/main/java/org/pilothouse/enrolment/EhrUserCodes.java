package org.pilothouse.enrolment;

import java.util.Optional;
import org.pilothouse.enrolment.link.EhrUsers;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Asks the link store which participant a user of the record system is. For services that keep the answer, never the user. */
@Component
public class EhrUserCodes {
    private final EhrUsers users;

    EhrUserCodes(EhrUsers users) {
        this.users = users;
    }

    /** Empty for somebody who takes no part. */
    public Optional<ParticipantCode> of(StudyId study, String user) {
        return users.participant(study, user);
    }
}
