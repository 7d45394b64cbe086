package org.pilothouse.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A release was locked; it can be read from now on and never changes. */
public record ReleaseLocked(StudyId inStudy, int number, String contentHash) implements Audited {

    @Override
    public String action() {
        return "release.locked";
    }

    @Override
    public @Nullable StudyId study() {
        return inStudy;
    }

    @Override
    public String object() {
        return "release " + number;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("sha256", contentHash);
    }
}
