package org.pilothouse.enrolment;

import java.util.List;
import java.util.Locale;
import org.pilothouse.shared.JumpTarget;
import org.pilothouse.shared.JumpTargets;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;
import org.springframework.stereotype.Component;

/** Participant codes in the jump box, for researchers: to the notes of that code, whose reading is on the trail. */
@Component
class ParticipantJumps implements JumpTargets {
    private final ParticipantRepository participants;

    ParticipantJumps(ParticipantRepository participants) {
        this.participants = participants;
    }

    @Override
    public List<JumpTarget> find(StudyLine study, String typed, int limit) {
        if (!study.roles().contains(Role.RESEARCHER)) {
            return List.of();
        }
        var wanted = typed.toLowerCase(Locale.ROOT);
        return participants.findByStudyOrderByCode(study.id()).stream()
                .map(participant -> participant.facts().code().value())
                .filter(code -> code.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .map(code -> new JumpTarget(
                        "shell.jump.participant", code, "studies/" + study.code() + "/notes?participant=" + code))
                .toList();
    }
}
