package org.pilothouse.notelog.activity;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A log of a record system was handed in: counts only. */
record ActivityHandedIn(StudyId study, long rows, int notes, long rejected) implements Audited {

    @Override
    public String action() {
        return "activity.handed-in";
    }

    @Override
    public String object() {
        return "activity log";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "rows", String.valueOf(rows), "notes", String.valueOf(notes), "rejected", String.valueOf(rejected));
    }
}
