package org.pilothouse.operation;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A backup was begun, made, taken out or deleted. */
record BackupEvent(String action, String object) implements Audited {
    static final String BEGUN = "backup.begun";
    static final String MADE = "backup.made";
    static final String DOWNLOADED = "backup.downloaded";
    static final String DELETED = "backup.deleted";

    @Override
    public @Nullable StudyId study() {
        return null;
    }
}
