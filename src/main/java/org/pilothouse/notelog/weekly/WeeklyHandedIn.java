package org.pilothouse.notelog.weekly;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Weekly figures were handed in: counts only. */
record WeeklyHandedIn(StudyId study, int accepted, int duplicate, int rejected) implements Audited {

    @Override
    public String action() {
        return "vendor-metrics.handed-in";
    }

    @Override
    public String object() {
        return "vendor metrics";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "accepted", String.valueOf(accepted),
                "duplicate", String.valueOf(duplicate),
                "rejected", String.valueOf(rejected));
    }
}
