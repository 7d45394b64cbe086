package org.pilothouse.interview;

import java.util.List;
import java.util.Locale;
import org.pilothouse.shared.JumpTarget;
import org.pilothouse.shared.JumpTargets;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Component;

/** Interviews in the jump box: to the text of one, or to the list while it has none. */
@Component
class InterviewJumps implements JumpTargets {
    private final InterviewRepository interviews;

    InterviewJumps(InterviewRepository interviews) {
        this.interviews = interviews;
    }

    @Override
    public List<JumpTarget> find(StudyLine study, String typed, int limit) {
        if (!study.roles().contains(Role.RESEARCHER)) {
            return List.of();
        }
        var wanted = typed.toLowerCase(Locale.ROOT);
        return interviews.findByStudyOrderByCode(study.id()).stream()
                .map(Interview::line)
                .filter(line -> line.code().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(line -> new JumpTarget("shell.jump.interview", line.code(), route(study, line)))
                .toList();
    }

    private static String route(StudyLine study, InterviewLine line) {
        return "studies/" + study.code() + (line.source() == null ? "/interviews" : "/code/" + line.source());
    }
}
