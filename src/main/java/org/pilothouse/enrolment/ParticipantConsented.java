package org.pilothouse.enrolment;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Somebody agreed to a version of the text; names no account, so that the trail does not join accounts to codes. */
public record ParticipantConsented(StudyId study, ParticipantCode code, String formVersion) implements Audited {

    @Override
    public String action() {
        return "consent.given";
    }

    @Override
    public String object() {
        return "participant " + code;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("formVersion", formVersion);
    }
}
