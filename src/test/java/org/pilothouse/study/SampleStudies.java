package org.pilothouse.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.StudyDefinition.Approval;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Studies to test with. */
public final class SampleStudies {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 12);

    private SampleStudies() {}

    /** A code that no other test uses. */
    public static String freshCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** Two weeks of baseline, three with each of two tools; two sites, two note types, ethics and privacy agreed. */
    public static StudyDefinition twoTools(String code) {
        return new StudyDefinition(
                code,
                "Two tools",
                Design.CROSSOVER_SINGLE_ORDER,
                Purpose.RESEARCH,
                null,
                ZoneId.of("America/Toronto"),
                null,
                null,
                AnalysisPlan.NOTHING_DECLARED,
                List.of(
                        phase("Baseline", PhaseKind.BASELINE, 0, 2, null),
                        phase("First", PhaseKind.INTERVENTION, 2, 3, "General"),
                        phase("Second", PhaseKind.INTERVENTION, 5, 3, "Own")),
                List.of(new Site("Schools", Setting.SCHOOL), new Site("Clinic", null)),
                List.of(tool("General", FIRST_DAY.plusWeeks(2)), tool("Own", FIRST_DAY.plusWeeks(5))),
                List.of(
                        new NoteType("SOAP_PROGRESS", "Progress note", true),
                        new NoteType("REFERRAL", "Referral", false)),
                List.of(
                        new Approval(ApprovalType.REB, "REB 1", FIRST_DAY.minusDays(30), FIRST_DAY.plusYears(1), null),
                        new Approval(ApprovalType.PIA, "PIA 1", FIRST_DAY.minusDays(30), null, null)));
    }

    /** The same study under other rules. */
    public static StudyDefinition withPurpose(StudyDefinition study, Purpose purpose) {
        return new StudyDefinition(
                study.code(),
                study.title(),
                study.design(),
                purpose,
                study.analysisApproach(),
                study.timezone(),
                study.protocolVersion(),
                study.lockedAt(),
                study.analysisPlan(),
                study.phases(),
                study.sites(),
                study.tools(),
                study.noteTypes(),
                study.approvals());
    }

    /** The same study with other approvals. */
    public static StudyDefinition withApprovals(StudyDefinition study, List<Approval> approvals) {
        return new StudyDefinition(
                study.code(),
                study.title(),
                study.design(),
                study.purpose(),
                study.analysisApproach(),
                study.timezone(),
                study.protocolVersion(),
                study.lockedAt(),
                study.analysisPlan(),
                study.phases(),
                study.sites(),
                study.tools(),
                study.noteTypes(),
                approvals);
    }

    static Map<String, Object> yaml(String resource) {
        try (var file = SampleStudies.class.getResourceAsStream(resource)) {
            @SuppressWarnings("unchecked")
            var read = (Map<String, Object>) new YAMLMapper().readValue(file, Map.class);
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Phase phase(String name, PhaseKind kind, int fromWeek, int weeks, String tool) {
        var start = FIRST_DAY.plusWeeks(fromWeek);
        return new Phase(name, kind, start, start.plusWeeks(weeks).minusDays(1), null, null, tool);
    }

    private static Tool tool(String name, LocalDate deployed) {
        return new Tool(
                name,
                ToolKind.GENERAL_PURPOSE_LLM,
                null,
                null,
                null,
                List.of(new Version("1.0", deployed, null, ChangeType.MODEL)));
    }
}
