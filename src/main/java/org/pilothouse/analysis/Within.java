package org.pilothouse.analysis;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.StudyDefinition;

/**
 * How the data behind an estimate lie in phases, sites, disciplines and weeks, shown alone or not, so that sums of parts
 * can be held against the whole. Each kind adds up to the whole; what lies in no part stands under the empty name.
 */
final class Within {
    /** Weeks of use, which {@code over-time} shows, make up the estimate of {@code utilisation}. */
    static final String WEEK = "week";

    private static final String NONE = "";

    private final String analysis;
    private final StudyFacts facts;

    Within(String analysis, StudyFacts facts) {
        this.analysis = analysis;
        this.facts = facts;
    }

    /** The answer to the whole, with all kinds of parts. */
    AnalysisResult beside(AnalysisResult whole) {
        var footprint = whole.footprint();
        var estimate = footprint.figure(LeftOver.ESTIMATE);
        if (estimate.isEmpty()) {
            return whole;
        }
        footprint = footprint
                .with(AnalysisParameters.SITE, by(Participant::site, estimate))
                .with(AnalysisParameters.DISCIPLINE, by(one -> one.discipline().name(), estimate));
        if (Parts.areByPhase(analysis)) {
            footprint = footprint.with(AnalysisParameters.PHASE, byPhase());
        }
        return whole.with(footprint);
    }

    /** An answer about use, with its weeks. */
    AnalysisResult besideWeeks(AnalysisResult answer) {
        if (!Set.of(Analyses.UTILISATION, Analyses.OVER_TIME).contains(analysis)) {
            return answer;
        }
        var weeks = new TreeMap<String, Map<ParticipantCode, Integer>>();
        facts.eligibleInIntervention().stream()
                .collect(Collectors.groupingBy(note -> note.serviceDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString()))
                .forEach((monday, notes) -> weeks.put(
                        OverTime.BY_WEEK + monday,
                        Footprint.marks(UtilisationAnalysis.basis(notes, UtilisationAnalysis::isKept))));
        return answer.with(answer.footprint().with(WEEK, weeks));
    }

    private Map<String, Map<ParticipantCode, Integer>> by(
            Function<Participant, @Nullable String> part, Map<ParticipantCode, Integer> estimate) {
        var parts = new TreeMap<String, Map<ParticipantCode, Integer>>();
        estimate.forEach((code, mark) -> {
            var who = facts.participant(code);
            var name = who == null ? NONE : requireNonNullElse(part.apply(who), NONE);
            parts.computeIfAbsent(name, first -> new HashMap<>()).put(code, mark);
        });
        return parts;
    }

    private Map<String, Map<ParticipantCode, Integer>> byPhase() {
        var known = facts.definition().phases().stream()
                .map(StudyDefinition.Phase::name)
                .collect(Collectors.toSet());
        var parts = new TreeMap<String, Map<ParticipantCode, Integer>>();
        facts.steps().stream().map(step -> phase(step, known)).distinct().forEach(phase -> {
            var own = facts.withSteps(step -> phase(step, known).equals(phase));
            parts.put(phase, Footprint.marks(basis(own)));
        });
        return parts;
    }

    private static String phase(StepFact step, Set<String> known) {
        var phase = step.phase();
        return phase != null && known.contains(phase) ? phase : NONE;
    }

    private Basis basis(StudyFacts own) {
        return analysis.equals(Analyses.BURDEN)
                ? BurdenAnalysis.basis(own)
                : Paths.of(own, null).basis();
    }
}
