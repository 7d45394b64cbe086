package org.pilothouse.notelog;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Notes were handed in: counts only. */
record NotesHandedIn(StudyId study, int accepted, int duplicate, int rejected) implements Audited {

    @Override
    public String action() {
        return "notes.handed-in";
    }

    @Override
    public String object() {
        return "notes";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "accepted", String.valueOf(accepted),
                "duplicate", String.valueOf(duplicate),
                "rejected", String.valueOf(rejected));
    }
}
