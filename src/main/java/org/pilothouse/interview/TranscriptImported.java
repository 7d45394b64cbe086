package org.pilothouse.interview;

import java.util.Map;
import java.util.UUID;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A transcript came in. */
public record TranscriptImported(StudyId study, UUID text, int words) implements Audited {

    @Override
    public String action() {
        return "transcript.imported";
    }

    @Override
    public String object() {
        return "text " + text;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("words", Integer.toString(words));
    }
}
