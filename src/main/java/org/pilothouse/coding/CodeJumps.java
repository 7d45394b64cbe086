package org.pilothouse.coding;

import java.util.List;
import java.util.Locale;
import org.pilothouse.shared.JumpTarget;
import org.pilothouse.shared.JumpTargets;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Component;

/** Codes in the jump box: to their place in the codebook. */
@Component
class CodeJumps implements JumpTargets {
    private final CodeRepository codes;

    CodeJumps(CodeRepository codes) {
        this.codes = codes;
    }

    @Override
    public List<JumpTarget> find(StudyLine study, String typed, int limit) {
        if (!study.roles().contains(Role.RESEARCHER)) {
            return List.of();
        }
        var wanted = typed.toLowerCase(Locale.ROOT);
        return codes.findByStudyOrderByPositionAscIdAsc(study.id()).stream()
                .filter(code -> code.status() != CodeStatus.MERGED)
                .filter(code -> code.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(code -> new JumpTarget(
                        "shell.jump.code", code.name(), "studies/" + study.code() + "/codebook/" + code.guid()))
                .toList();
    }
}
