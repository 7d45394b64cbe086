package org.pilothouse.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Setting;

/** A study as it is set up: an immutable picture that every feature reads. Names are those of {@code study.yaml}. */
public record StudyDefinition(
        String code,
        String title,
        Design design,
        Purpose purpose,
        @Nullable AnalysisApproach analysisApproach,
        ZoneId timezone,
        @Nullable String protocolVersion,
        @Nullable Instant lockedAt,
        AnalysisPlan analysisPlan,
        List<Phase> phases,
        List<Site> sites,
        List<Tool> tools,
        List<NoteType> noteTypes,
        List<Approval> approvals) {
    /** Stands where a tool could be named and none is meant. */
    public static final String NO_TOOL = "NONE";

    public StudyDefinition {
        phases = List.copyOf(phases);
        sites = List.copyOf(sites);
        tools = List.copyOf(tools);
        noteTypes = List.copyOf(noteTypes);
        approvals = List.copyOf(approvals);
    }

    /** A stretch of time in which a group works in one way; both dates belong to it. */
    public record Phase(
            String name,
            PhaseKind kind,
            LocalDate start,
            LocalDate end,
            @Nullable String arm,
            @Nullable String site,
            @Nullable String tool) {}

    /** A place or program where clinicians work. */
    public record Site(String name, @Nullable Setting setting) {}

    /** A tool that drafts notes. */
    public record Tool(
            String name,
            ToolKind kind,
            @Nullable String vendor,
            @Nullable InputModality inputModality,
            @Nullable String dataResidency,
            List<Version> versions,
            List<ToolPause> pauses) {

        public Tool {
            versions = List.copyOf(versions);
            pauses = List.copyOf(pauses);
        }

        /** A tool that was never paused. */
        public Tool(
                String name,
                ToolKind kind,
                @Nullable String vendor,
                @Nullable InputModality inputModality,
                @Nullable String dataResidency,
                List<Version> versions) {
            this(name, kind, vendor, inputModality, dataResidency, versions, List.of());
        }

        /** The pause that lasts. */
        public Optional<ToolPause> pause() {
            return pauses.stream().filter(ToolPause::lasts).findFirst();
        }

        /** The version in use on that day: deployed, not retired; both days belong to it. */
        public Optional<Version> versionOn(LocalDate day) {
            return versions.stream().filter(version -> version.inUseOn(day)).reduce((first, last) -> last);
        }
    }

    /** A state of a tool between two changes. */
    public record Version(
            String label,
            LocalDate deployedAt,
            @Nullable LocalDate retiredAt,
            @Nullable ChangeType changeType) {

        public boolean inUseOn(LocalDate day) {
            return !day.isBefore(deployedAt) && (retiredAt == null || !day.isAfter(retiredAt));
        }
    }

    /** A kind of note or document. */
    public record NoteType(String code, String label, boolean eligibleForAi) {}

    /** That somebody who has to agree did so. */
    public record Approval(
            ApprovalType type,
            String reference,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String conditions,
            @Nullable LocalDate suspendedOn) {

        /** An approval that nobody has suspended. */
        public Approval(
                ApprovalType type,
                String reference,
                LocalDate issuedOn,
                @Nullable LocalDate expiresOn,
                @Nullable String conditions) {
            this(type, reference, issuedOn, expiresOn, conditions, null);
        }

        public boolean coversDay(LocalDate day) {
            return statusOn(day) == ApprovalStatus.ACTIVE;
        }

        /** Where it stands on that day: the first and the last day count, the day of a suspension no longer does. */
        public ApprovalStatus statusOn(LocalDate day) {
            if (day.isBefore(issuedOn)) {
                return ApprovalStatus.COMING;
            }
            if (expiresOn != null && day.isAfter(expiresOn)) {
                return ApprovalStatus.EXPIRED;
            }
            return suspendedOn != null && !day.isBefore(suspendedOn) ? ApprovalStatus.SUSPENDED : ApprovalStatus.ACTIVE;
        }
    }

    /** The pause of a tool into which that day falls; empty where it could be used, and for a tool that is not there. */
    public Optional<ToolPause> pauseOn(String tool, LocalDate day) {
        return tool(tool).stream()
                .flatMap(found -> found.pauses().stream())
                .filter(pause -> pause.covers(day, timezone))
                .reduce((first, last) -> last);
    }

    public Optional<Tool> tool(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    /** The same study with another plan. */
    public StudyDefinition withPlan(AnalysisPlan changed) {
        return with(changed, phases, sites, tools, noteTypes, approvals);
    }

    public StudyDefinition withPhases(List<Phase> changed) {
        return with(analysisPlan, changed, sites, tools, noteTypes, approvals);
    }

    public StudyDefinition withSites(List<Site> changed) {
        return with(analysisPlan, phases, changed, tools, noteTypes, approvals);
    }

    public StudyDefinition withTools(List<Tool> changed) {
        return with(analysisPlan, phases, sites, changed, noteTypes, approvals);
    }

    public StudyDefinition withNoteTypes(List<NoteType> changed) {
        return with(analysisPlan, phases, sites, tools, changed, approvals);
    }

    public StudyDefinition withApprovals(List<Approval> changed) {
        return with(analysisPlan, phases, sites, tools, noteTypes, changed);
    }

    private StudyDefinition with(
            AnalysisPlan plan,
            List<Phase> otherPhases,
            List<Site> otherSites,
            List<Tool> otherTools,
            List<NoteType> otherNoteTypes,
            List<Approval> otherApprovals) {
        return new StudyDefinition(
                code,
                title,
                design,
                purpose,
                analysisApproach,
                timezone,
                protocolVersion,
                lockedAt,
                plan,
                otherPhases,
                otherSites,
                otherTools,
                otherNoteTypes,
                otherApprovals);
    }
}
