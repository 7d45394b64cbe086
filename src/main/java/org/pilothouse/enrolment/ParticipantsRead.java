package org.pilothouse.enrolment;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Somebody looked at what is known of participants under their codes. */
record ParticipantsRead(StudyId study, String object) implements Audited {

    static ParticipantsRead all(StudyId study) {
        return new ParticipantsRead(study, "participants");
    }

    static ParticipantsRead one(StudyId study, ParticipantCode code) {
        return new ParticipantsRead(study, "participant " + code);
    }

    @Override
    public String action() {
        return "participants.read";
    }
}
