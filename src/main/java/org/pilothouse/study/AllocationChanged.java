package org.pilothouse.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** An allocation was made, drawn from or closed: with the fingerprint of its list, never with what comes next. */
record AllocationChanged(StudyId inStudy, String what, String object, Map<String, String> details) implements Audited {

    @Override
    public String action() {
        return "allocation." + what;
    }

    @Override
    public @Nullable StudyId study() {
        return inStudy;
    }
}
