package org.pilothouse.theme;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody looked at themes and the passages behind them. */
record ThemesRead(StudyId study, String object) implements Audited {

    @Override
    public String action() {
        return "themes.read";
    }
}
