package org.pilothouse.bundle;

import java.util.Map;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A study came in as a bundle: one entry of the trail for all of it. */
public record BundleImported(StudyId study, String code, int files, int flagged) implements Audited {

    @Override
    public String action() {
        return "bundle.imported";
    }

    @Override
    public String object() {
        return "study " + code;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("files", Integer.toString(files), "flagged", Integer.toString(flagged));
    }
}
