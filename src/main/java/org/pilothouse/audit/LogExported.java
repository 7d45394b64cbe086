package org.pilothouse.audit;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** The log itself was taken out as a file. */
record LogExported(@Nullable StudyId study) implements Audited {

    @Override
    public String action() {
        return "audit.exported";
    }

    @Override
    public String object() {
        return "access log";
    }
}
