package org.pilothouse.notelog.activity;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody looked at the active time of all notes together, by several rules. */
record RulesCompared(StudyId study) implements Audited {

    @Override
    public String action() {
        return "activity.rules-compared";
    }

    @Override
    public String object() {
        return "activity log";
    }
}
