package org.pilothouse.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Answers the study's questions: live and whole for researchers, under disclosure control for leads and releases. */
@Service
public class Analyses {
    public static final String UTILISATION = "utilisation";
    public static final String TIME_CHANGE = "time-change";
    public static final String BURDEN = "burden";
    public static final String HETEROGENEITY = "heterogeneity";
    public static final String NOTE_TIME = "note-time";
    public static final String WORKLOAD = "workload";
    public static final String TIMELINESS = "timeliness";
    public static final String EDIT_BURDEN = "edit-burden";
    public static final String OVER_TIME = "over-time";

    /** The analyses there are. */
    public static final List<String> NAMES = List.of(
            UTILISATION, TIME_CHANGE, BURDEN, HETEROGENEITY, NOTE_TIME, WORKLOAD, TIMELINESS, EDIT_BURDEN, OVER_TIME);

    /** Those that a release prints. */
    public static final List<String> RELEASED =
            List.of(UTILISATION, TIME_CHANGE, BURDEN, HETEROGENEITY, NOTE_TIME, WORKLOAD, TIMELINESS, EDIT_BURDEN);

    private final FactsOfStudies facts;
    private final RememberedPaths remembered;
    private final OverTime overTime;
    private final FrozenAnswers frozen;
    private final StudyAccess access;

    Analyses(
            FactsOfStudies facts,
            RememberedPaths remembered,
            OverTime overTime,
            FrozenAnswers frozen,
            StudyAccess access) {
        this.facts = facts;
        this.remembered = remembered;
        this.overTime = overTime;
        this.frozen = frozen;
        this.access = access;
    }

    /**
     * An analysis for whoever asks: of the data as they are for a researcher, of last night for a lead.
     *
     * @throws AnalysisRefused for an unknown analysis, phase or site, and for what is not frozen for leads
     */
    @MayAnalyse
    public AnalysisResult run(StudyId study, String analysis, AnalysisParameters parameters) {
        refuseUnknown(analysis);
        if (!access.rolesIn(study).contains(Role.RESEARCHER)) {
            return frozen(study, analysis, parameters);
        }
        var read = facts.of(study, analysis);
        refuseUnknownPart(read, parameters);
        return answer(study, analysis, read, parameters, Disclosure.open());
    }

    /** The phases, sites and disciplines that whoever asks may look at one by one. */
    @MayAnalyse
    public List<AnalysisParameters> parts(StudyId study, String analysis) {
        refuseUnknown(analysis);
        return access.rolesIn(study).contains(Role.RESEARCHER)
                ? new Parts(facts.of(study, analysis)).of(analysis, 1)
                : frozen.parts(study, analysis);
    }

    /**
     * What a release may print, by analysis: always under disclosure control. All pass one gate, since the same reader sees
     * all of them, the most important first.
     */
    @MayLockRelease
    public Map<String, AnalysisResult> forRelease(StudyId study) {
        var answers = new LinkedHashMap<String, AnalysisResult>();
        Gate gate = null;
        for (var analysis : RELEASED) {
            var read = facts.of(study, analysis);
            gate = gate == null ? Disclosure.controlled(policy(read)) : gate.next();
            answers.put(analysis, answer(study, analysis, read, AnalysisParameters.NONE, gate));
        }
        return answers;
    }

    /**
     * An analysis as leads may see it: the whole, then each phase, site and discipline with people enough. All of them
     * pass one gate, since the same reader may ask for each: a part is shown only where it is safe beside the
     * others, one by one and together.
     */
    @MayLockRelease
    public Map<AnalysisParameters, AnalysisResult> forLeads(StudyId study, String analysis) {
        refuseUnknown(analysis);
        var read = facts.of(study, analysis);
        var policy = policy(read);
        var gate = Disclosure.controlled(policy);
        var answers = new LinkedHashMap<AnalysisParameters, AnalysisResult>();
        answers.put(AnalysisParameters.NONE, answer(study, analysis, read, AnalysisParameters.NONE, gate));
        new Parts(read)
                .of(analysis, policy.k())
                .forEach(part -> answers.put(part, answer(study, analysis, read, part, gate.next())));
        var leftOver = new LeftOver(answers, policy.k());
        leftOver.keepSafe(part -> part.site() != null);
        leftOver.keepSafe(part -> part.discipline() != null);
        return answers;
    }

    private AnalysisResult frozen(StudyId study, String analysis, AnalysisParameters parameters) {
        if (!parameters.isForLeads()) {
            throw new AnalysisRefused(Reason.NOT_FOR_LEADS, analysis);
        }
        var whole = frozen.find(study, analysis, AnalysisParameters.NONE)
                .orElseThrow(() -> new AnalysisRefused(Reason.NOT_FROZEN_YET, analysis));
        return parameters.equals(AnalysisParameters.NONE)
                ? whole
                : frozen.find(study, analysis, parameters)
                        .orElseThrow(() -> new AnalysisRefused(Reason.NOT_ALONE, analysis));
    }

    private AnalysisResult answer(
            StudyId study, String analysis, StudyFacts all, AnalysisParameters parameters, Gate gate) {
        var read = new Parts(all).only(parameters);
        var result = switch (analysis) {
            case UTILISATION -> UtilisationAnalysis.of(read, gate);
            case TIME_CHANGE -> TimeChangeAnalysis.of(read, parameters, gate);
            case OVER_TIME -> overTime.of(read, gate);
            case BURDEN -> BurdenAnalysis.of(read, parameters, gate);
            case NOTE_TIME -> NoteTimeAnalysis.of(read, parameters, gate);
            case WORKLOAD -> WorkloadAnalysis.of(read, parameters, gate);
            case TIMELINESS -> TimelinessAnalysis.of(read, gate);
            case EDIT_BURDEN -> EditBurdenAnalysis.of(read, gate);
            default -> heterogeneity(study, read, parameters, gate);
        };
        return Circumstances.of(read).beside(result);
    }

    private AnalysisResult heterogeneity(StudyId study, StudyFacts read, AnalysisParameters parameters, Gate gate) {
        var paths = Paths.of(read, parameters.phase());
        return HeterogeneityAnalysis.of(paths, remembered.of(study, paths), parameters.phase(), gate);
    }

    private static void refuseUnknown(String analysis) {
        if (!NAMES.contains(analysis)) {
            throw new AnalysisRefused(Reason.UNKNOWN_ANALYSIS, analysis);
        }
    }

    private static void refuseUnknownPart(StudyFacts read, AnalysisParameters parameters) {
        var phase = parameters.phase();
        var phases = read.definition().phases();
        if (phase != null && phases.stream().noneMatch(known -> known.name().equals(phase))) {
            throw new AnalysisRefused(Reason.UNKNOWN_PHASE, phase);
        }
        var site = parameters.site();
        var sites = read.definition().sites();
        if (site != null && sites.stream().noneMatch(known -> known.name().equals(site))) {
            throw new AnalysisRefused(Reason.UNKNOWN_SITE, site);
        }
    }

    private static Policy policy(StudyFacts read) {
        var plan = read.definition().analysisPlan();
        return Policy.declared(plan.kAnon(), plan.minNotesPerCell());
    }
}
