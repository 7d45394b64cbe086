package org.pilothouse.enrolment;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Somebody asked to leave: from this moment nothing more is recorded, whatever becomes of what was. */
public record ParticipantLeft(StudyId study, ParticipantCode code, WithdrawalMode mode) implements Audited {

    @Override
    public String action() {
        return "withdrawal.asked";
    }

    @Override
    public String object() {
        return "participant " + code;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("mode", mode.name());
    }
}
