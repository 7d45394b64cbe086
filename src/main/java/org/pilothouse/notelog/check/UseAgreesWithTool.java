package org.pilothouse.notelog.check;

import static org.pilothouse.notelog.UseOutcome.NOT_USED;

import java.time.LocalDate;
import java.util.Optional;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** CK-06: a tool goes with a use and no tool with none; who had a usable tool that day and left it says why. */
public final class UseAgreesWithTool implements NoteCheck {

    @Override
    public String id() {
        return "CK-06";
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        if (claim.tool() == null || claim.outcome() == null) {
            return Optional.empty();
        }
        var used = claim.outcome() != NOT_USED;
        if (ToolUse.isTool(claim.tool()) != used) {
            return Optional.of(
                    used
                            ? "a use is given without a tool; name the tool or say NOT_USED"
                            : "a tool is given that was not used; say NONE or what became of its draft");
        }
        return !used && needsReason(claim, ground)
                ? Optional.of("a tool could have been used for this note; say why it was not")
                : Optional.empty();
    }

    private static boolean needsReason(Claim claim, Ground ground) {
        return claim.reason() == null
                && Boolean.TRUE.equals(claim.eligible())
                && claim.participant() != null
                && claim.day() != null
                && hadUsableTool(claim.participant(), claim.day(), ground);
    }

    /** Whether the clinician is in an intervention phase on that day and a tool of that phase is deployed and not paused. */
    public static boolean hadUsableTool(ParticipantCode participant, LocalDate day, Ground ground) {
        return ground.phaseOn(participant, day)
                .filter(phase -> phase.kind() == PhaseKind.INTERVENTION)
                .filter(phase -> isDeployed(phase, day, ground.definition()))
                .isPresent();
    }

    private static boolean isDeployed(Phase phase, LocalDate day, StudyDefinition definition) {
        return definition.tools().stream()
                .filter(tool -> phase.tool() == null || tool.name().equals(phase.tool()))
                .filter(tool -> definition.pauseOn(tool.name(), day).isEmpty())
                .anyMatch(tool -> tool.versionOn(day).isPresent());
    }
}
