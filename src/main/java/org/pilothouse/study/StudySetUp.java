package org.pilothouse.study;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A study was created, its set-up changed, or its analysis plan frozen. */
public record StudySetUp(StudyId inStudy, Change change, String code) implements Audited {

    /** What happened. */
    public enum Change {
        CREATED("study.created"),
        CHANGED("study.changed"),
        PLAN_FROZEN("study.plan-frozen"),
        PLAN_DEVIATED("study.plan-deviated"),
        WENT_LIVE("study.went-live"),
        CLOSED("study.closed");

        private final String action;

        Change(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return change.action;
    }

    @Override
    public @Nullable StudyId study() {
        return inStudy;
    }

    @Override
    public String object() {
        return "study " + code;
    }
}
