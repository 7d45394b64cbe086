package org.pilothouse.interview;

import java.util.Map;
import java.util.UUID;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A text that waited was pseudonymised; says how much was replaced, never what. */
record TranscriptPseudonymised(StudyId study, UUID text, int replaced, int pointedAt) implements Audited {

    @Override
    public String action() {
        return "transcript.pseudonymised";
    }

    @Override
    public String object() {
        return "text " + text;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("replaced", Integer.toString(replaced), "pointed-at", Integer.toString(pointedAt));
    }
}
