package org.pilothouse.notelog.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;

/** CK-22: every cell could be read, the reference is opaque, note type and tool are words of the study. */
public final class NamesAreKnown implements NoteCheck {
    /** What a reference may look like. */
    public static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public String id() {
        return "CK-22";
    }

    @Override
    public Optional<String> objection(Claim claim, Ground ground) {
        if (!claim.problems().isEmpty()) {
            var first = claim.problems().get(0);
            return Optional.of(first.column() + ": "
                    + (first.found().isEmpty() ? "" : "found \u201c" + first.found() + "\u201d, ")
                    + "expected " + first.expected());
        }
        if (!REFERENCE.matcher(claim.noteRef()).matches()) {
            return Optional.of("note_ref: expected 1 to 64 letters, digits, dots, hyphens or underscores");
        }
        return unknownName(claim, ground);
    }

    private static Optional<String> unknownName(Claim claim, Ground ground) {
        var study = ground.definition();
        if (study.noteTypes().stream().noneMatch(type -> type.code().equals(claim.noteType()))) {
            return Optional.of("note_type: not a note type of this study");
        }
        if (claim.tool() == null || claim.outcome() == null) {
            return mayStayOpen(claim, ground)
                    ? Optional.empty()
                    : Optional.of((claim.tool() == null ? "tool" : "use_outcome") + ": missing");
        }
        return unknownTool(claim, study);
    }

    private static Optional<String> unknownTool(Claim claim, StudyDefinition study) {
        var tool = claim.tool() == null ? ToolUse.NONE : claim.tool();
        if (!ToolUse.isTool(tool)) {
            return claim.toolVersion() == null
                    ? Optional.empty()
                    : Optional.of("tool_version: expected nothing where the tool is NONE");
        }
        return study.tool(tool).isPresent() ? Optional.empty() : Optional.of("tool: not a tool of this study");
    }

    /** Before and between tools nobody is asked about them. */
    private static boolean mayStayOpen(Claim claim, Ground ground) {
        return claim.participant() != null
                && claim.day() != null
                && ground.phaseOn(claim.participant(), claim.day())
                        .filter(phase -> phase.kind() == PhaseKind.BASELINE || phase.kind() == PhaseKind.WASHOUT)
                        .isPresent();
    }
}
