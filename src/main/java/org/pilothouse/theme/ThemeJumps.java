package org.pilothouse.theme;

import java.util.List;
import java.util.Locale;
import org.pilothouse.shared.JumpTarget;
import org.pilothouse.shared.JumpTargets;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Component;

/** Themes in the jump box. */
@Component
class ThemeJumps implements JumpTargets {
    private final ThemeRepository themes;

    ThemeJumps(ThemeRepository themes) {
        this.themes = themes;
    }

    @Override
    public List<JumpTarget> find(StudyLine study, String typed, int limit) {
        if (!study.roles().contains(Role.RESEARCHER)) {
            return List.of();
        }
        var wanted = typed.toLowerCase(Locale.ROOT);
        return themes.findByStudyOrderByPositionAscIdAsc(study.id()).stream()
                .filter(theme -> theme.text().name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(theme -> new JumpTarget(
                        "shell.jump.theme", theme.text().name(), "studies/" + study.code() + "/themes/" + theme.guid()))
                .toList();
    }
}
