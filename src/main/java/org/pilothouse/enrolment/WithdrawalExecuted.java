package org.pilothouse.enrolment;

import java.util.Map;
import java.util.TreeMap;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A withdrawal was carried out: counts of what went, never content. */
record WithdrawalExecuted(StudyId study, ParticipantCode code, WithdrawalMode mode, Map<String, Long> deleted)
        implements Audited {

    @Override
    public String action() {
        return "withdrawal.executed";
    }

    @Override
    public String object() {
        return "participant " + code;
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<String, String>();
        details.put("mode", mode.name());
        deleted.forEach((kind, count) -> details.put(kind, Long.toString(count)));
        return details;
    }
}
