package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.study.StudyDefinition;

/** The phases, sites and disciplines that an analysis can be asked about one by one. */
final class Parts {
    private static final Set<String> BY_PHASE = Set.of(Analyses.BURDEN, Analyses.HETEROGENEITY);

    private final StudyFacts facts;

    Parts(StudyFacts facts) {
        this.facts = facts;
    }

    static boolean areByPhase(String analysis) {
        return BY_PHASE.contains(analysis);
    }

    /** In the order in which they pass a gate: what is passed first hides others, not the other way round. */
    List<AnalysisParameters> of(String analysis, int fewestPeople) {
        var parts = new ArrayList<AnalysisParameters>();
        if (areByPhase(analysis)) {
            facts.definition().phases().stream()
                    .map(StudyDefinition.Phase::name)
                    .distinct()
                    .forEach(phase -> parts.add(new AnalysisParameters(phase, null)));
        }
        facts.definition().sites().stream()
                .map(site -> AnalysisParameters.ofSite(site.name()))
                .filter(part -> people(part) >= fewestPeople)
                .forEach(parts::add);
        Arrays.stream(Discipline.values())
                .map(AnalysisParameters::of)
                .filter(part -> people(part) >= fewestPeople)
                .forEach(parts::add);
        return parts;
    }

    private int people(AnalysisParameters part) {
        return only(part).participants().size();
    }

    /** The facts of a site's or a discipline's clinicians; a phase is told apart by the analyses themselves. */
    StudyFacts only(AnalysisParameters part) {
        if (part.site() == null && part.discipline() == null) {
            return facts;
        }
        return facts.only(one -> (part.site() == null || part.site().equals(one.site()))
                && (part.discipline() == null || part.discipline() == one.discipline()));
    }
}
