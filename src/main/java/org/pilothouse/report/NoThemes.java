package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Stands where themes will come from. */
@Component
class NoThemes implements ThemeSource {

    @Override
    public List<ReleasedTheme> themes(StudyId study) {
        return List.of();
    }
}
