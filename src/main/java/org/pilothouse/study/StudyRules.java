package org.pilothouse.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyRefused.Problem;
import org.pilothouse.study.StudyRefused.Reason;

/** What every study must fulfil, whoever describes it: a form, a template or a bundle. */
final class StudyRules {
    static final int SMALLEST_K = 5;
    static final int LARGEST_K = 11;

    /** The code stands in addresses and file names. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    /** The page that makes a new study has that address. */
    private static final String CODE_OF_A_PAGE = "new";

    private static final Pattern NOTE_TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int NAME = 120;
    private static final int LINE = 300;
    private static final int TEXT = 4000;

    private final List<Problem> problems = new ArrayList<>();

    private StudyRules() {}

    /** @throws StudyRefused with everything that is wrong */
    static void check(StudyDefinition study) {
        var problems = problems(study);
        if (!problems.isEmpty()) {
            throw new StudyRefused(problems);
        }
    }

    /** Everything that is wrong, in the order of the fields; empty when nothing is. */
    static List<Problem> problems(StudyDefinition study) {
        var rules = new StudyRules();
        rules.heading(study);
        rules.plan(study.analysisPlan());
        rules.phases(study);
        rules.unique("sites", "name", study.sites(), StudyDefinition.Site::name);
        rules.each(study.sites(), "sites", (site, at) -> rules.text(at + ".name", site.name(), NAME));
        rules.unique("tools", "name", study.tools(), Tool::name);
        rules.each(study.tools(), "tools", rules::tool);
        rules.unique("noteTypes", "code", study.noteTypes(), StudyDefinition.NoteType::code);
        rules.each(study.noteTypes(), "noteTypes", rules::noteType);
        rules.each(study.approvals(), "approvals", rules::approval);
        return List.copyOf(rules.problems);
    }

    /** Whether what a frozen plan fixes is the same in both. */
    static boolean samePlan(StudyDefinition one, StudyDefinition other) {
        return one.design() == other.design()
                && one.purpose() == other.purpose()
                && one.analysisApproach() == other.analysisApproach()
                && one.timezone().equals(other.timezone())
                && one.analysisPlan().equals(other.analysisPlan());
    }

    private void heading(StudyDefinition study) {
        if (!CODE.matcher(study.code()).matches() || study.code().equals(CODE_OF_A_PAGE)) {
            add(Reason.CODE_PATTERN, "code", study.code());
        }
        text("title", study.title(), LINE);
        longest("protocolVersion", study.protocolVersion(), 100);
    }

    private void plan(AnalysisPlan plan) {
        longest("analysisPlan.primaryOutcome", plan.primaryOutcome(), 200);
        range("analysisPlan.minImportantDifference", plan.minImportantDifference(), 0, 1_000);
        range("analysisPlan.confidenceLevel", plan.confidenceLevel(), 0.51, 0.999);
        range("analysisPlan.kAnon", plan.kAnon(), SMALLEST_K, LARGEST_K);
        range("analysisPlan.minNotesPerCell", plan.minNotesPerCell(), 1, 10_000);
        range("analysisPlan.inactivityThresholdSec", plan.inactivityThresholdSec(), 1, 86_400);
        range("analysisPlan.runInDays", plan.runInDays(), 0, 60);
        each(plan.decisionRule(), "analysisPlan.decisionRule", (rule, at) -> {
            text(at + ".measure", rule.measure(), 100);
            longest(at + ".ifMet", rule.ifMet(), 100);
            range(at + ".threshold", rule.threshold(), -1e9, 1e9);
        });
        unique("analysisPlan.releases", "date", plan.releases(), PlannedRelease::date);
        each(plan.releases(), "analysisPlan.releases", (release, at) -> {
            if (release.kind() == PlannedRelease.Kind.FINAL
                    && plan.releases().stream()
                            .anyMatch(other -> other != release && !other.date().isBefore(release.date()))) {
                add(Reason.FINAL_NOT_LAST, at + ".kind");
            }
        });
    }

    private void phases(StudyDefinition study) {
        var phases = study.phases();
        unique("phases", "name", phases, phase -> List.of(phase.name(), blank(phase.arm()), blank(phase.site())));
        each(phases, "phases", (phase, at) -> phase(study, phase, at));
        for (var later = 1; later < phases.size(); later++) {
            var phase = phases.get(later);
            var place = "phases[" + later + "].start";
            phases.subList(0, later).stream()
                    .filter(earlier -> overlap(earlier, phase))
                    .findFirst()
                    .ifPresent(earlier -> add(Reason.PHASES_OVERLAP, place, phase.name(), earlier.name()));
        }
    }

    private void phase(StudyDefinition study, Phase phase, String at) {
        text(at + ".name", phase.name(), NAME);
        longest(at + ".arm", phase.arm(), 40);
        ordered(at + ".end", phase.start(), phase.end());
        var tool = phase.tool();
        if (tool != null
                && !tool.equals(StudyDefinition.NO_TOOL)
                && study.tool(tool).isEmpty()) {
            add(Reason.UNKNOWN_TOOL, at + ".tool", tool);
        }
        var site = phase.site();
        if (site != null && study.sites().stream().noneMatch(one -> one.name().equals(site))) {
            add(Reason.UNKNOWN_SITE, at + ".site", site);
        }
    }

    /** Two phases may share days only if no clinician can be in both. */
    private static boolean overlap(Phase one, Phase other) {
        var shareDays = !one.start().isAfter(other.end()) && !other.start().isAfter(one.end());
        return shareDays && meet(one.arm(), other.arm()) && meet(one.site(), other.site());
    }

    private static boolean meet(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private void tool(Tool tool, String at) {
        text(at + ".name", tool.name(), NAME);
        if (tool.name().equals(StudyDefinition.NO_TOOL)) {
            add(Reason.RESERVED_NAME, at + ".name", tool.name());
        }
        longest(at + ".vendor", tool.vendor(), LINE);
        longest(at + ".dataResidency", tool.dataResidency(), LINE);
        unique(at + ".versions", "label", tool.versions(), StudyDefinition.Version::label);
        each(tool.versions(), at + ".versions", (version, place) -> {
            text(place + ".label", version.label(), NAME);
            ordered(place + ".retiredAt", version.deployedAt(), version.retiredAt());
        });
        each(tool.pauses(), at + ".pauses", this::pause);
        if (tool.pauses().stream().filter(ToolPause::lasts).count() > 1) {
            add(Reason.TOOL_PAUSED, at + ".pauses", tool.name());
        }
    }

    private void pause(ToolPause pause, String at) {
        text(at + ".reason", pause.reason(), ToolPauses.LONGEST_REASON);
        var lifted = pause.liftedAt();
        if (lifted != null && lifted.isBefore(pause.pausedAt())) {
            add(
                    Reason.ENDS_BEFORE_START,
                    at + ".liftedAt",
                    lifted.toString(),
                    pause.pausedAt().toString());
        }
        if ((lifted == null) != (pause.liftedBy() == null)) {
            add(Reason.REQUIRED, at + (lifted == null ? ".liftedAt" : ".liftedBy"));
        }
    }

    private void noteType(StudyDefinition.NoteType type, String at) {
        if (!NOTE_TYPE.matcher(type.code()).matches()) {
            add(Reason.NOTE_TYPE_PATTERN, at + ".code", type.code());
        }
        text(at + ".label", type.label(), 200);
    }

    private void approval(StudyDefinition.Approval approval, String at) {
        text(at + ".reference", approval.reference(), LINE);
        ordered(at + ".expiresOn", approval.issuedOn(), approval.expiresOn());
        ordered(at + ".suspendedOn", approval.issuedOn(), approval.suspendedOn());
        longest(at + ".conditions", approval.conditions(), TEXT);
    }

    private void text(String field, String value, int longest) {
        if (value.isBlank()) {
            add(Reason.REQUIRED, field);
        }
        longest(field, value, longest);
    }

    private void longest(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            add(Reason.TOO_LONG, field, longest);
        }
    }

    private void range(String field, @Nullable Number value, double least, double most) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            add(Reason.OUT_OF_RANGE, field, least, most);
        }
    }

    private void ordered(String field, LocalDate start, @Nullable LocalDate end) {
        if (end != null && end.isBefore(start)) {
            add(Reason.ENDS_BEFORE_START, field, end.toString(), start.toString());
        }
    }

    private <T> void unique(String list, String field, List<T> items, Function<T, Object> key) {
        var seen = new HashSet<>();
        each(items, list, (item, at) -> {
            if (!seen.add(key.apply(item))) {
                add(Reason.NOT_UNIQUE, at + "." + field);
            }
        });
    }

    private <T> void each(List<T> items, String list, Check<T> check) {
        IntStream.range(0, items.size()).forEach(index -> check.at(items.get(index), list + "[" + index + "]"));
    }

    private void add(Reason reason, String field, Object... arguments) {
        problems.add(new Problem(reason, field, List.of(arguments)));
    }

    private static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @FunctionalInterface
    private interface Check<T> {
        void at(T item, String place);
    }
}
