package org.pilothouse.notelog;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.notelog.check.UseAgreesWithTool;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.Phase;

/** Works out what a clinician can choose from on a day: only tools of the phase, what was used last comes first. */
final class ChoicesOfDay {
    private final Ground ground;
    private final ParticipantCode participant;
    private final LocalDate day;

    ChoicesOfDay(Ground ground, ParticipantCode participant, LocalDate day) {
        this.ground = ground;
        this.participant = participant;
        this.day = day;
    }

    /**
     * @param last the note logged last, from which type and tool are taken over
     * @param typesByUse the types this clinician logged, the one used most first
     * @param paths how this clinician usually works, by type
     */
    LogChoices after(Optional<NoteEntry> last, List<String> typesByUse, Map<String, List<StepKind>> paths) {
        var phase = ground.phaseOn(participant, day);
        return new LogChoices(
                day,
                phase.map(Phase::name).orElse(null),
                types(last.map(NoteEntry::noteType).orElse(null), typesByUse, paths),
                tools(phase, last.map(note -> note.use().tool()).orElse(null)),
                UseAgreesWithTool.hadUsableTool(participant, day, ground),
                ground.settingOf(participant).orElse(null),
                refusal().orElse(null));
    }

    private List<LogChoices.Type> types(@Nullable String last, List<String> byUse, Map<String, List<StepKind>> paths) {
        return ground.definition().noteTypes().stream()
                .map(type -> new LogChoices.Type(
                        type.code(), type.label(), type.eligibleForAi(), paths.getOrDefault(type.code(), List.of())))
                .sorted(comparing((LogChoices.Type type) -> !type.code().equals(last))
                        .thenComparing(type -> byUse.contains(type.code()) ? byUse.indexOf(type.code()) : byUse.size()))
                .toList();
    }

    /** Before and between tools nobody is asked about them. */
    private List<LogChoices.Tool> tools(Optional<Phase> phase, @Nullable String last) {
        if (phase.isPresent() && !asksAboutTools(phase.get().kind())) {
            return List.of();
        }
        var tools = new ArrayList<>(ground.definition().tools().stream()
                .filter(tool -> phase.isEmpty()
                        || phase.get().tool() == null
                        || tool.name().equals(phase.get().tool()))
                .flatMap(tool -> inUse(tool).stream())
                .sorted(comparing(tool -> !tool.name().equals(last)))
                .toList());
        if (!tools.isEmpty()) {
            tools.add(ToolUse.NONE.equals(last) ? 0 : tools.size(), new LogChoices.Tool(ToolUse.NONE, null, null));
        }
        tools.sort(comparing(tool -> tool.pause() != null)); // what should not be used now comes last
        return List.copyOf(tools);
    }

    private Optional<LogChoices.Tool> inUse(StudyDefinition.Tool tool) {
        var pause = ground.definition().pauseOn(tool.name(), day).orElse(null);
        return tool.versionOn(day).map(version -> new LogChoices.Tool(tool.name(), version.label(), pause));
    }

    private Optional<NoteRefused.Reason> refusal() {
        var claim = new Claim(
                "", participant, day, null, null, null, null, null, null, null, null, null, List.of(), List.of());
        return NoteChecks.onSubstance(claim, ground)
                .map(objection -> NoteRefused.by(objection.check()).reason());
    }

    private static boolean asksAboutTools(PhaseKind kind) {
        return kind != PhaseKind.BASELINE && kind != PhaseKind.WASHOUT;
    }
}
