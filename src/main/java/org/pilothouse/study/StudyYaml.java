package org.pilothouse.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition.Approval;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;

/** A study as the mapping that stands in {@code study.yaml} (docs/bundle.md), both ways. */
public final class StudyYaml {
    public static final String FILE = "study.yaml";

    /** Keys of the same file that another feature reads. */
    private static final Set<String> ELSEWHERE =
            Set.of("consentForms", "letters", "retention", DeviationsBundle.KEY, ClosingBundle.KEY);

    private StudyYaml() {}

    /**
     * What was read.
     *
     * @param definition empty if anything was refused
     * @param refused what makes the file unusable; {@code column} is a path whose positions count from 0, {@code phases[2].end}
     * @param noted keys that are not known and were left out
     */
    public record Read(Optional<StudyDefinition> definition, List<RowProblem> refused, List<RowProblem> noted) {}

    /** Reads and checks a study; all problems are found in one go. */
    public static Read read(Map<String, ?> yaml) {
        var reading = new YamlFields.Reading(new ArrayList<>(), new ArrayList<>());
        var fields = new YamlFields(yaml, "", reading);
        var study = study(fields);
        fields.noteUnknown(ELSEWHERE);
        if (reading.refused().isEmpty()) {
            StudyRules.problems(study).forEach(problem -> reading.refused().add(row(problem)));
        }
        var sound = reading.refused().isEmpty() ? Optional.of(study) : Optional.<StudyDefinition>empty();
        return new Read(sound, List.copyOf(reading.refused()), List.copyOf(reading.noted()));
    }

    /** The mapping in the order of the format; what is absent has no key. Values are texts, whole numbers, decimals, lists and mappings. */
    public static Map<String, Object> write(StudyDefinition study) {
        return map(
                "code", study.code(),
                "title", study.title(),
                "design", study.design(),
                "purpose", study.purpose(),
                "analysisApproach", study.analysisApproach(),
                "timezone", study.timezone().getId(),
                "protocolVersion", study.protocolVersion(),
                "lockedAt", study.lockedAt(),
                "analysisPlan", PlanYaml.write(study.analysisPlan()),
                "phases", each(study.phases(), StudyYaml::phase),
                "sites", each(study.sites(), site -> map("name", site.name(), "setting", site.setting())),
                "tools", each(study.tools(), StudyYaml::tool),
                "noteTypes", each(study.noteTypes(), StudyYaml::noteType),
                "approvals", each(study.approvals(), StudyYaml::approval));
    }

    /** The shortest form of a number: 10 rather than 10.0, 0.4 rather than 0.40. */
    static Number shortest(Number number) {
        if (number instanceof Double value && !Double.isFinite(value)) {
            return number;
        }
        var decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        return decimal.scale() <= 0 ? decimal.toBigInteger() : decimal;
    }

    private static StudyDefinition study(YamlFields of) {
        var zone = of.zone("timezone");
        return new StudyDefinition(
                of.requiredText("code"),
                of.requiredText("title"),
                of.requiredChoice("design", Design.class),
                of.requiredChoice("purpose", Purpose.class),
                of.choice("analysisApproach", AnalysisApproach.class),
                zone,
                of.text("protocolVersion"),
                of.instant("lockedAt"),
                PlanYaml.read(of.mapping("analysisPlan"), zone),
                of.list(
                        "phases",
                        phase -> new Phase(
                                phase.requiredText("name"),
                                phase.requiredChoice("kind", PhaseKind.class),
                                phase.requiredDate("start", zone),
                                phase.requiredDate("end", zone),
                                phase.text("arm"),
                                phase.text("site"),
                                phase.text("tool"))),
                of.list("sites", site -> new Site(site.requiredText("name"), site.choice("setting", Setting.class))),
                of.list(
                        "tools",
                        tool -> new Tool(
                                tool.requiredText("name"),
                                tool.requiredChoice("kind", ToolKind.class),
                                tool.text("vendor"),
                                tool.choice("inputModality", InputModality.class),
                                tool.text("dataResidency"),
                                tool.list(
                                        "versions",
                                        version -> new Version(
                                                version.requiredText("label"),
                                                version.requiredDate("deployedAt", zone),
                                                version.date("retiredAt", zone),
                                                version.choice("changeType", ChangeType.class))),
                                tool.list("pauses", StudyYaml::pause))),
                of.list(
                        "noteTypes",
                        type -> new NoteType(
                                type.requiredText("code"),
                                type.requiredText("label"),
                                type.requiredFlag("eligibleForAi"))),
                of.list(
                        "approvals",
                        approval -> new Approval(
                                approval.requiredChoice("type", ApprovalType.class),
                                approval.requiredText("reference"),
                                approval.requiredDate("issuedOn", zone),
                                approval.date("expiresOn", zone),
                                approval.text("conditions"),
                                approval.date("suspendedOn", zone))));
    }

    private static Map<String, Object> phase(Phase phase) {
        return map(
                "name", phase.name(),
                "kind", phase.kind(),
                "start", phase.start(),
                "end", phase.end(),
                "arm", phase.arm(),
                "site", phase.site(),
                "tool", phase.tool());
    }

    private static Map<String, Object> tool(Tool tool) {
        return map(
                "name", tool.name(),
                "kind", tool.kind(),
                "vendor", tool.vendor(),
                "inputModality", tool.inputModality(),
                "dataResidency", tool.dataResidency(),
                "versions",
                        each(
                                tool.versions(),
                                version -> map(
                                        "label", version.label(),
                                        "deployedAt", version.deployedAt(),
                                        "retiredAt", version.retiredAt(),
                                        "changeType", version.changeType())),
                "pauses", each(tool.pauses(), StudyYaml::pause));
    }

    private static ToolPause pause(YamlFields of) {
        return new ToolPause(
                of.required("pausedAt", of.instant("pausedAt"), Instant.EPOCH),
                of.instant("liftedAt"),
                of.requiredText("reason"),
                of.requiredChoice("pausedBy", Role.class),
                of.choice("liftedBy", Role.class));
    }

    private static Map<String, Object> pause(ToolPause pause) {
        return map(
                "pausedAt", pause.pausedAt(),
                "liftedAt", pause.liftedAt(),
                "reason", pause.reason(),
                "pausedBy", pause.pausedBy(),
                "liftedBy", pause.liftedBy());
    }

    private static Map<String, Object> noteType(NoteType type) {
        return map("code", type.code(), "label", type.label(), "eligibleForAi", type.eligibleForAi());
    }

    private static Map<String, Object> approval(Approval approval) {
        return map(
                "type", approval.type(),
                "reference", approval.reference(),
                "issuedOn", approval.issuedOn(),
                "expiresOn", approval.expiresOn(),
                "conditions", approval.conditions(),
                "suspendedOn", approval.suspendedOn());
    }

    /** Keys and values in turn; an absent value and an empty list or mapping leave no key. */
    static Map<String, Object> map(@Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            var value = plain(keysAndValues[i + 1]);
            if (value != null) {
                map.put(String.valueOf(keysAndValues[i]), value);
            }
        }
        return map;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list.isEmpty() ? null : list;
            case Map<?, ?> map -> map.isEmpty() ? null : map;
            case Number number -> shortest(number);
            case Boolean flag -> flag ? "Y" : "N";
            default -> value.toString();
        };
    }

    static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> write) {
        return items.stream().map(write).toList();
    }

    private static RowProblem row(StudyRefused.Problem problem) {
        return new RowProblem(
                FILE,
                0,
                problem.field(),
                problem.reason().name(),
                problem.arguments().stream().map(String::valueOf).findFirst().orElse(""),
                "");
    }
}
