package org.pilothouse.theme;

import java.util.UUID;
import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Something was done to a theme. */
public record ThemeChanged(StudyId study, String what, UUID theme) implements Audited {

    @Override
    public String action() {
        return "theme." + what;
    }

    @Override
    public String object() {
        return "theme " + theme;
    }
}
