package org.pilothouse.enrolment;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Somebody paused or came back; names no account, so that the trail does not join accounts to codes. */
public record ParticipantPaused(StudyId study, ParticipantCode code, ParticipantStatus now) implements Audited {

    @Override
    public String action() {
        return now == ParticipantStatus.PAUSED ? "participant.paused" : "participant.resumed";
    }

    @Override
    public String object() {
        return "participant " + code;
    }
}
