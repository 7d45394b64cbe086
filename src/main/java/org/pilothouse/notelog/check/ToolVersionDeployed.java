package org.pilothouse.notelog.check;

import java.util.Optional;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.study.StudyDefinition.Version;

/** CK-04: the tool, in the version named, was in use on the service date. */
final class ToolVersionDeployed implements NoteCheck {

    @Override
    public String id() {
        return "CK-04";
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        var day = claim.day();
        if (claim.tool() == null || day == null || !ToolUse.isTool(claim.tool())) {
            return Optional.empty();
        }
        var named = claim.toolVersion();
        return ground.definition()
                .tool(claim.tool())
                .filter(tool -> tool.versions().stream()
                        .filter(version -> isMeant(version, named))
                        .noneMatch(version -> version.inUseOn(day)))
                .map(tool -> "this version of the tool was not in use on the service date");
    }

    private static boolean isMeant(Version version, @org.jspecify.annotations.Nullable String named) {
        return named == null || version.label().equals(named);
    }
}
