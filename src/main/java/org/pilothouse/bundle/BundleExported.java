package org.pilothouse.bundle;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** A study's pseudonymous data were taken out as a bundle. */
public record BundleExported(StudyId study) implements Audited {

    @Override
    public String action() {
        return "bundle.exported";
    }

    @Override
    public String object() {
        return "study";
    }
}
