package org.pilothouse.interview;

import java.util.UUID;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody opened a transcript. */
record TranscriptRead(StudyId study, UUID text) implements Audited {

    @Override
    public String action() {
        return "transcript.read";
    }

    @Override
    public String object() {
        return "text " + text;
    }
}
