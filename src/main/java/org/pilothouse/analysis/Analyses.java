package org.pilothouse.analysis;

import java.util.List;
import java.util.Set;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.security.StudyAccess;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Service;

/** Answers the study's questions: everything for researchers, under disclosure control for leads and releases. */
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

    /** The analyses there are. */
    public static final List<String> NAMES =
            List.of(UTILISATION, TIME_CHANGE, BURDEN, HETEROGENEITY, NOTE_TIME, WORKLOAD, TIMELINESS, EDIT_BURDEN);

    /** Those that a release prints. */
    public static final List<String> RELEASED = List.of(UTILISATION, TIME_CHANGE, BURDEN, HETEROGENEITY);

    private static final Set<String> BY_PHASE = Set.of(BURDEN, HETEROGENEITY);

    private final FactsOfStudies facts;
    private final RememberedPaths remembered;
    private final StudyAccess access;

    Analyses(FactsOfStudies facts, RememberedPaths remembered, StudyAccess access) {
        this.facts = facts;
        this.remembered = remembered;
        this.access = access;
    }

    /**
     * Runs an analysis for whoever asks.
     *
     * @throws AnalysisRefused for an unknown analysis or phase
     */
    @MayAnalyse
    public AnalysisResult run(StudyId study, String analysis, AnalysisParameters parameters) {
        return answer(study, analysis, parameters, access.rolesIn(study).contains(Role.RESEARCHER));
    }

    /**
     * Runs an analysis as a release may print it: always under disclosure control.
     *
     * @throws AnalysisRefused for an unknown analysis or phase
     */
    @MayLockRelease
    public AnalysisResult forRelease(StudyId study, String analysis, AnalysisParameters parameters) {
        return answer(study, analysis, parameters, false);
    }

    private AnalysisResult answer(StudyId study, String analysis, AnalysisParameters parameters, boolean open) {
        if (!NAMES.contains(analysis)) {
            throw new AnalysisRefused(Reason.UNKNOWN_ANALYSIS, analysis);
        }
        var read = facts.of(study, analysis);
        refuseUnknownPhase(read, parameters);
        var gate = open ? Disclosure.open() : Disclosure.controlled(policy(read));
        if (!open) {
            showWhatEverybodyMayAskForFirst(study, analysis, read, parameters, gate);
        }
        return answer(study, analysis, read, parameters, gate);
    }

    /**
     * A phase alone may be shown only where it is safe beside the whole and the phases before it, which the same reader
     * may ask for as well: they pass the same gate first.
     */
    private void showWhatEverybodyMayAskForFirst(
            StudyId study, String analysis, StudyFacts read, AnalysisParameters parameters, Gate gate) {
        if (parameters.phase() == null || !BY_PHASE.contains(analysis)) {
            return;
        }
        answer(study, analysis, read, AnalysisParameters.NONE, gate);
        read.definition().phases().stream()
                .map(StudyDefinition.Phase::name)
                .distinct()
                .takeWhile(name -> !name.equals(parameters.phase()))
                .forEach(name -> answer(study, analysis, read, new AnalysisParameters(name, null), gate));
    }

    private AnalysisResult answer(
            StudyId study, String analysis, StudyFacts read, AnalysisParameters parameters, Gate gate) {
        var result = switch (analysis) {
            case UTILISATION -> UtilisationAnalysis.of(read, gate);
            case TIME_CHANGE -> TimeChangeAnalysis.of(read, parameters, gate);
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

    private static void refuseUnknownPhase(StudyFacts read, AnalysisParameters parameters) {
        var phase = parameters.phase();
        if (phase != null
                && read.definition().phases().stream()
                        .noneMatch(known -> known.name().equals(phase))) {
            throw new AnalysisRefused(Reason.UNKNOWN_PHASE, phase);
        }
    }

    private static Policy policy(StudyFacts read) {
        var plan = read.definition().analysisPlan();
        return Policy.declared(plan.kAnon(), plan.minNotesPerCell());
    }
}
