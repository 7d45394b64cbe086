package org.pilothouse.notelog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.ToolPause;

/**
 * What a clinician can choose from when logging a note of one day.
 *
 * @param phase name of the phase that day falls into, null for none
 * @param types last used first, then those used most, then as the pilot lists them
 * @param tools in use on that day in this phase, last used first; empty where nobody is asked about tools
 * @param asksForReason whether not using a tool for an eligible note needs a reason on that day
 * @param setting where the clinician usually works, null if unknown
 * @param refusal why nothing can be logged for that day, null when it can
 */
public record LogChoices(
        LocalDate day,
        @Nullable String phase,
        List<Type> types,
        List<Tool> tools,
        boolean asksForReason,
        @Nullable Setting setting,
        NoteRefused.@Nullable Reason refusal) {

    /**
     * A type of note, and whether the protocol lets a tool draft it.
     *
     * @param path the steps this clinician usually takes, empty when it did not say
     */
    public record Type(String code, String label, boolean eligible, List<StepKind> path) {

        public Type(String code, String label, boolean eligible) {
            this(code, label, eligible, List.of());
        }
    }

    /**
     * A tool in the version of that day; {@link ToolUse#NONE} for writing without.
     *
     * @param pause into which that day falls; its use can be recorded all the same
     */
    public record Tool(
            String name, @Nullable String version, @Nullable ToolPause pause) {

        public boolean isTool() {
            return ToolUse.isTool(name);
        }
    }

    public boolean asksForTool() {
        return !tools.isEmpty();
    }

    public Optional<Type> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    public Optional<Tool> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
