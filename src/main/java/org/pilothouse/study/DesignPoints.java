package org.pilothouse.study;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;
import static org.pilothouse.study.OpenPoint.Urgency.BLOCKS;
import static org.pilothouse.study.OpenPoint.Urgency.LATER;
import static org.pilothouse.study.OpenPoint.Urgency.WEAKENS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.OpenPoint.Urgency;
import org.pilothouse.study.StudyDefinition.Phase;
import org.springframework.stereotype.Component;

/** What is open in the set-up itself. */
@Component
class DesignPoints implements OpenPoints {
    private static final int DAYS_OF_WARNING = 30;

    @Override
    public List<OpenPoint> in(StudyId study, StudyDefinition definition, LocalDate today) {
        var points = new ArrayList<OpenPoint>();
        approvals(definition, today, points);
        phases(definition, points);
        tools(definition, points);
        basics(definition, points);
        return points;
    }

    private static void approvals(StudyDefinition study, LocalDate today, List<OpenPoint> points) {
        var first = study.phases().stream().map(Phase::start).min(Comparator.naturalOrder());
        var last = study.phases().stream().map(Phase::end).max(Comparator.naturalOrder());
        var day = first.filter(today::isBefore).orElse(today);
        if (last.isPresent() && today.isAfter(last.get())) {
            return;
        }
        var missing = Approvals.missingOn(study, day);
        missing.forEach(oneOf -> add(
                points,
                BLOCKS,
                "approval-missing." + (oneOf.contains(ApprovalType.PIA) ? "privacy" : "ethics") + ofInterviews(study),
                "approvals"));
        var ending = expiring(study, today, points);
        if (missing.isEmpty()
                && !ending
                && last.isPresent()
                && Approvals.refusalOn(study, last.get()).isPresent()) {
            add(points, WEAKENS, "approval-ends", "approvals");
        }
    }

    /** Says what ends soon or is suspended; whether anything ends soon. */
    private static boolean expiring(StudyDefinition study, LocalDate today, List<OpenPoint> points) {
        var soon = today.plusDays(DAYS_OF_WARNING);
        var active = study.approvals().stream()
                .filter(approval -> approval.statusOn(today) == ApprovalStatus.ACTIVE)
                .toList();
        var stopping = active.stream()
                .filter(approval -> isBy(soon, approval.suspendedOn()))
                .toList();
        var ending = active.stream()
                .filter(approval -> isBy(soon, approval.expiresOn()))
                .filter(approval -> !stopping.contains(approval))
                .toList();
        stopping.forEach(approval -> add(
                points,
                WEAKENS,
                "approval-stops",
                "approvals",
                approval.reference(),
                DAYS.between(today, requireNonNull(approval.suspendedOn()))));
        ending.forEach(approval -> add(
                points,
                WEAKENS,
                "approval-ends-soon",
                "approvals",
                approval.reference(),
                DAYS.between(today, requireNonNull(approval.expiresOn()))));
        study.approvals().stream()
                .filter(approval -> approval.statusOn(today) == ApprovalStatus.SUSPENDED)
                .forEach(approval -> add(points, WEAKENS, "approval-suspended", "approvals", approval.reference()));
        return !ending.isEmpty() || !stopping.isEmpty();
    }

    private static boolean isBy(LocalDate last, @Nullable LocalDate day) {
        return day != null && !day.isAfter(last);
    }

    private static void phases(StudyDefinition study, List<OpenPoint> points) {
        if (!ofInterviews(study).isEmpty()) {
            return;
        }
        if (study.phases().isEmpty()) {
            add(points, BLOCKS, "no-phases", "phases");
        } else if (study.phases().stream().noneMatch(phase -> phase.kind() == PhaseKind.BASELINE)) {
            add(points, WEAKENS, "no-baseline", "phases");
        }
        study.phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.INTERVENTION && phase.tool() == null)
                .forEach(phase -> add(points, WEAKENS, "phase-without-tool", "phases", phase.name()));
    }

    private static void tools(StudyDefinition study, List<OpenPoint> points) {
        if (study.tools().isEmpty() && ofInterviews(study).isEmpty()) {
            add(points, BLOCKS, "no-tools", "tools");
        }
        for (var tool : study.tools()) {
            if (tool.versions().isEmpty()) {
                add(points, BLOCKS, "tool-without-version", "tools", tool.name());
                continue;
            }
            study.phases().stream()
                    .filter(phase -> tool.name().equals(phase.tool()))
                    .filter(phase -> tool.versionOn(phase.start()).isEmpty())
                    .forEach(phase -> add(points, BLOCKS, "tool-not-deployed", "tools", tool.name(), phase.name()));
        }
    }

    private static void basics(StudyDefinition study, List<OpenPoint> points) {
        if (study.sites().isEmpty()) {
            add(points, BLOCKS, "no-sites", "sites");
        }
        if (ofInterviews(study).isEmpty()
                && study.noteTypes().stream().noneMatch(StudyDefinition.NoteType::eligibleForAi)) {
            add(points, BLOCKS, "no-note-types", "note-types");
        }
        if (study.sites().stream().map(StudyDefinition.Site::setting).anyMatch(Objects::isNull)) {
            add(points, LATER, "site-without-setting", "sites");
        }
        if (study.lockedAt() == null) {
            add(points, WEAKENS, "plan-open", "plan");
        }
    }

    /** Nobody logs notes where there are only interviews. */
    private static String ofInterviews(StudyDefinition study) {
        return study.design() == Design.QUALITATIVE_ONLY ? ".interviews" : "";
    }

    private static void add(List<OpenPoint> points, Urgency urgency, String what, String part, Object... arguments) {
        points.add(new OpenPoint(urgency, "study.open." + what, List.of(arguments), "setup/" + part));
    }
}
