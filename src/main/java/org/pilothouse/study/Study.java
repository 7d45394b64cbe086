package org.pilothouse.study;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.pilothouse.study.StudyRows.ApprovalRow;
import org.pilothouse.study.StudyRows.NoteTypeRow;
import org.pilothouse.study.StudyRows.PhaseRow;
import org.pilothouse.study.StudyRows.PlanRow;
import org.pilothouse.study.StudyRows.ReleaseRow;
import org.pilothouse.study.StudyRows.RuleRow;
import org.pilothouse.study.StudyRows.SiteRow;
import org.pilothouse.study.StudyRows.ToolRow;
import org.pilothouse.study.StudyRows.VersionRow;

/** A pilot and the research around it, as it is set up. */
@Entity
class Study {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private String code;
    private String title;

    @Enumerated(EnumType.STRING)
    private Design design;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private @Nullable AnalysisApproach analysisApproach;

    private ZoneId timezone;
    private @Nullable String protocolVersion;
    private @Nullable Instant lockedAt;
    private @Nullable Instant liveAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant archivedAt;

    /** Null as long as nothing is declared. */
    @Embedded
    private @Nullable PlanRow plan;

    @ElementCollection
    @CollectionTable(name = "study_decision_rule", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<RuleRow> rules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_planned_release", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<ReleaseRow> releases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_phase", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<PhaseRow> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_site", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<SiteRow> sites = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_tool", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<ToolRow> tools = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_tool_version", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<VersionRow> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_tool_pause", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<PauseRow> pauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_note_type", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<NoteTypeRow> noteTypes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "study_approval", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    private List<ApprovalRow> approvals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Study() {}

    @SuppressWarnings("NullAway.Init") // describe() sets every field
    Study(StudyDefinition wanted) {
        StudyRules.check(wanted);
        code = wanted.code();
        lockedAt = wanted.lockedAt();
        describe(wanted);
        pauses = new ArrayList<>(wanted.tools().stream()
                .flatMap(tool -> tool.pauses().stream().map(pause -> PauseRow.of(tool.name(), pause)))
                .toList());
    }

    StudyId id() {
        return new StudyId(requireNonNull(id));
    }

    /**
     * Takes over everything except the code, the moment the plan was frozen and the pauses of tools.
     *
     * @param today by the study's time zone: what a frozen plan says of earlier days stays
     */
    void change(StudyDefinition wanted, LocalDate today) {
        StudyRules.check(wanted);
        if (!wanted.code().equals(code)) {
            throw new StudyRefused(Reason.CODE_IS_FIXED, "code");
        }
        if (lockedAt != null && !StudyRules.samePlan(definition(), wanted)) {
            throw new StudyRefused(Reason.PLAN_IS_FROZEN, "analysisPlan");
        }
        if (lockedAt != null && !new PassedPhases(definition(), today).sameAs(new PassedPhases(wanted, today))) {
            throw new StudyRefused(Reason.PASSED_DAYS_ARE_FROZEN, "phases");
        }
        describe(wanted);
    }

    /** Changes what a frozen plan fixes; whoever asks keeps the deviation. */
    void deviate(StudyDefinition wanted) {
        StudyRules.check(wanted);
        if (lockedAt == null) {
            throw new StudyRefused(Reason.PLAN_NOT_FROZEN, "lockedAt");
        }
        if (!wanted.code().equals(code)) {
            throw new StudyRefused(Reason.CODE_IS_FIXED, "code");
        }
        describe(wanted);
    }

    void pause(String tool, ToolPause pause) {
        if (tools.stream().noneMatch(row -> row.name().equals(tool))) {
            throw new StudyRefused(Reason.UNKNOWN_TOOL, "tool", tool);
        }
        if (pauses.stream().anyMatch(row -> row.isOpenFor(tool))) {
            throw new StudyRefused(Reason.TOOL_PAUSED, "tool", tool);
        }
        pauses.add(PauseRow.of(tool, pause));
    }

    void lift(String tool, Instant now, Role by) {
        if (pauses.stream().noneMatch(row -> row.isOpenFor(tool))) {
            throw new StudyRefused(Reason.TOOL_NOT_PAUSED, "tool", tool);
        }
        pauses.replaceAll(row -> row.isOpenFor(tool) ? row.lifted(now, by) : row);
    }

    void freeze(Instant now) {
        if (lockedAt != null) {
            throw new StudyRefused(Reason.PLAN_IS_FROZEN, "lockedAt");
        }
        lockedAt = now;
    }

    @Nullable Instant liveAt() {
        return liveAt;
    }

    void goLive(Instant now) {
        if (liveAt != null) {
            throw new StudyRefused(Reason.LIVE_ALREADY, "goLive");
        }
        liveAt = now;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
    }

    void requireOpen() {
        if (closedAt != null) {
            throw new StudyRefused(Reason.PILOT_CLOSED, "closed");
        }
    }

    @Nullable Instant archivedAt() {
        return archivedAt;
    }

    /** Its bundle was taken out; what counts is the last time after it was closed. */
    void archive(Instant now) {
        if (closedAt != null) {
            archivedAt = now;
        }
    }

    StudyDefinition definition() {
        var declared = plan == null ? PlanRow.of(AnalysisPlan.NOTHING_DECLARED) : plan;
        return new StudyDefinition(
                code,
                title,
                design,
                purpose,
                analysisApproach,
                timezone,
                protocolVersion,
                lockedAt,
                declared.with(each(rules, RuleRow::rule), each(releases, ReleaseRow::release)),
                each(phases, PhaseRow::phase),
                each(sites, SiteRow::site),
                each(tools, tool -> tool.with(versions, pauses)),
                each(noteTypes, NoteTypeRow::noteType),
                each(approvals, ApprovalRow::approval));
    }

    private void describe(StudyDefinition wanted) {
        pauses.stream()
                .filter(pause -> wanted.tool(pause.tool()).isEmpty())
                .findFirst()
                .ifPresent(pause -> {
                    throw new StudyRefused(Reason.PAUSES_ARE_KEPT, "tools", pause.tool());
                });
        title = wanted.title();
        design = wanted.design();
        purpose = wanted.purpose();
        analysisApproach = wanted.analysisApproach();
        timezone = wanted.timezone();
        protocolVersion = wanted.protocolVersion();
        plan = PlanRow.of(wanted.analysisPlan());
        rules = rows(wanted.analysisPlan().decisionRule(), RuleRow::of);
        releases = rows(wanted.analysisPlan().releases(), ReleaseRow::of);
        phases = rows(wanted.phases(), PhaseRow::of);
        sites = rows(wanted.sites(), SiteRow::of);
        tools = rows(wanted.tools(), ToolRow::of);
        versions = new ArrayList<>(wanted.tools().stream()
                .flatMap(tool -> tool.versions().stream().map(one -> VersionRow.of(tool, one)))
                .toList());
        noteTypes = rows(wanted.noteTypes(), NoteTypeRow::of);
        approvals = rows(wanted.approvals(), ApprovalRow::of);
    }

    /** A fresh list: Hibernate then writes the rows anew, so that no unique constraint is met half-way through a re-ordering. */
    private static <A, B> List<B> rows(Collection<A> from, Function<A, B> toRow) {
        return new ArrayList<>(from.stream().map(toRow).toList());
    }

    private static <A, B> List<B> each(Collection<A> from, Function<A, B> toPart) {
        return from.stream().map(toPart).toList();
    }
}
