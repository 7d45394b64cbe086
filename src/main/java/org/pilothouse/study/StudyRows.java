package org.pilothouse.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.StudyDefinition.Approval;
import org.pilothouse.study.StudyDefinition.NoteType;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyDefinition.Site;
import org.pilothouse.study.StudyDefinition.Tool;
import org.pilothouse.study.StudyDefinition.Version;

/** The parts of a study as its tables hold them. */
final class StudyRows {

    private StudyRows() {}

    @Embeddable
    record PlanRow(
            @Nullable String primaryOutcome,
            @Enumerated(EnumType.STRING) @Nullable MeasurementMethod primaryMeasurementMethod,
            @Enumerated(EnumType.STRING) @Nullable Estimator primaryEstimator,
            @Nullable Double minImportantDifference,
            @Nullable Double confidenceLevel,
            @Nullable Integer kAnon,
            @Nullable Integer minNotesPerCell,
            @Nullable Integer inactivityThresholdSec,
            @Enumerated(EnumType.STRING) @Nullable GapRule gapRule,
            @Nullable Boolean thresholdInclusive,
            @Enumerated(EnumType.STRING) @Nullable OutlierRule outlierRule,
            @Nullable Integer runInDays) {

        static PlanRow of(AnalysisPlan plan) {
            return new PlanRow(
                    plan.primaryOutcome(),
                    plan.primaryMeasurementMethod(),
                    plan.primaryEstimator(),
                    plan.minImportantDifference(),
                    plan.confidenceLevel(),
                    plan.kAnon(),
                    plan.minNotesPerCell(),
                    plan.inactivityThresholdSec(),
                    plan.gapRule(),
                    plan.thresholdInclusive(),
                    plan.outlierRule(),
                    plan.runInDays());
        }

        AnalysisPlan with(List<DecisionRule> rules, List<PlannedRelease> releases) {
            return new AnalysisPlan(
                    primaryOutcome,
                    primaryMeasurementMethod,
                    primaryEstimator,
                    minImportantDifference,
                    confidenceLevel,
                    kAnon,
                    minNotesPerCell,
                    inactivityThresholdSec,
                    gapRule,
                    thresholdInclusive,
                    outlierRule,
                    runInDays,
                    rules,
                    releases);
        }
    }

    @Embeddable
    record RuleRow(
            String measure,
            @Enumerated(EnumType.STRING) AnalysisPlan.Bound bound,
            @Enumerated(EnumType.STRING) AnalysisPlan.Comparison comparison,
            double threshold,
            @Nullable String ifMet) {

        static RuleRow of(DecisionRule rule) {
            return new RuleRow(rule.measure(), rule.bound(), rule.comparison(), rule.threshold(), rule.ifMet());
        }

        DecisionRule rule() {
            return new DecisionRule(measure, bound, comparison, threshold, ifMet);
        }
    }

    @Embeddable
    record ReleaseRow(
            LocalDate plannedOn,
            @Enumerated(EnumType.STRING) PlannedRelease.Kind kind) {

        static ReleaseRow of(PlannedRelease release) {
            return new ReleaseRow(release.date(), release.kind());
        }

        PlannedRelease release() {
            return new PlannedRelease(plannedOn, kind);
        }
    }

    @Embeddable
    record PhaseRow(
            String name,
            @Enumerated(EnumType.STRING) PhaseKind kind,
            LocalDate startOn,
            LocalDate endOn,
            @Nullable String arm,
            @Nullable String site,
            @Nullable String tool) {

        static PhaseRow of(Phase phase) {
            return new PhaseRow(
                    phase.name(), phase.kind(), phase.start(), phase.end(), phase.arm(), phase.site(), phase.tool());
        }

        Phase phase() {
            return new Phase(name, kind, startOn, endOn, arm, site, tool);
        }
    }

    @Embeddable
    record SiteRow(
            String name,
            @Enumerated(EnumType.STRING) @Nullable Setting setting) {

        static SiteRow of(Site site) {
            return new SiteRow(site.name(), site.setting());
        }

        Site site() {
            return new Site(name, setting);
        }
    }

    @Embeddable
    record ToolRow(
            String name,
            @Enumerated(EnumType.STRING) ToolKind kind,
            @Nullable String vendor,
            @Enumerated(EnumType.STRING) @Nullable InputModality inputModality,
            @Nullable String dataResidency) {

        static ToolRow of(Tool tool) {
            return new ToolRow(tool.name(), tool.kind(), tool.vendor(), tool.inputModality(), tool.dataResidency());
        }

        Tool with(List<VersionRow> versions, List<PauseRow> pauses) {
            return new Tool(
                    name,
                    kind,
                    vendor,
                    inputModality,
                    dataResidency,
                    versions.stream()
                            .filter(version -> version.tool.equals(name))
                            .map(VersionRow::version)
                            .toList(),
                    pauses.stream()
                            .filter(pause -> pause.tool().equals(name))
                            .map(PauseRow::pause)
                            .toList());
        }
    }

    @Embeddable
    record VersionRow(
            String tool,
            String label,
            LocalDate deployedAt,
            @Nullable LocalDate retiredAt,
            @Enumerated(EnumType.STRING) @Nullable ChangeType changeType) {

        static VersionRow of(Tool tool, Version version) {
            return new VersionRow(
                    tool.name(), version.label(), version.deployedAt(), version.retiredAt(), version.changeType());
        }

        Version version() {
            return new Version(label, deployedAt, retiredAt, changeType);
        }
    }

    @Embeddable
    record NoteTypeRow(String code, String label, boolean eligibleForAi) {

        static NoteTypeRow of(NoteType type) {
            return new NoteTypeRow(type.code(), type.label(), type.eligibleForAi());
        }

        NoteType noteType() {
            return new NoteType(code, label, eligibleForAi);
        }
    }

    @Embeddable
    record ApprovalRow(
            @Enumerated(EnumType.STRING) ApprovalType type,
            String reference,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String conditions,
            @Nullable LocalDate suspendedOn) {

        static ApprovalRow of(Approval approval) {
            return new ApprovalRow(
                    approval.type(),
                    approval.reference(),
                    approval.issuedOn(),
                    approval.expiresOn(),
                    approval.conditions(),
                    approval.suspendedOn());
        }

        Approval approval() {
            return new Approval(type, reference, issuedOn, expiresOn, conditions, suspendedOn);
        }
    }
}
