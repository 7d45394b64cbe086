package org.pilothouse.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.PartsOfWhole;
import org.pilothouse.disclosure.Policy;

/**
 * Use by week beside use as a whole, which leads read in two answers: weeks of whatever nights, taken off the whole, must
 * leave nobody or enough people, and weeks are never newer than the whole.
 */
final class WeeksOfUse {
    /** How weeks lie within use; needed for tonight only. */
    static final String WEEK = "week";

    /** The use of a week, not its interval or what else is told of it. */
    private static final Predicate<String> IS_WEEK =
            Pattern.compile("byWeek\\.[0-9-]+").asMatchPredicate();

    private final String analysis;
    private final Policy policy;
    private final Map<AnalysisParameters, AnalysisResult> tonight;
    private final Map<AnalysisParameters, PartsOfWhole> shown = new HashMap<>();
    private final Set<AnalysisParameters> renewed = new HashSet<>();

    WeeksOfUse(String analysis, Policy policy, Map<AnalysisParameters, AnalysisResult> tonight) {
        this.analysis = analysis;
        this.policy = policy;
        this.tonight = tonight;
    }

    /** Whether the analysis is about use at all. */
    boolean matter() {
        return analysis.equals(Analyses.UTILISATION) || analysis.equals(Analyses.OVER_TIME);
    }

    /** Weeks that leads were shown. */
    void add(AnalysisParameters part, Footprint weeks) {
        var known = shown.computeIfAbsent(part, first -> new PartsOfWhole(policy, false));
        weeks.figures().forEach((cell, marks) -> {
            if (IS_WEEK.test(cell)) {
                known.add(cell, marks);
            }
        });
    }

    /** The whole was taken anew tonight. */
    void useIsRenewed(AnalysisParameters part) {
        renewed.add(part);
    }

    boolean object(AnalysisParameters part, MeasurePart measure) {
        if (analysis.equals(Analyses.UTILISATION)) {
            return measure == MeasurePart.ALL && tell(part);
        }
        if (!analysis.equals(Analyses.OVER_TIME)) {
            return false;
        }
        return measure == MeasurePart.ALL && !renewed.contains(part)
                || measure == MeasurePart.WEEKS && tellTonight(part);
    }

    private boolean tellTonight(AnalysisParameters part) {
        add(part, MeasurePart.WEEKS.in(footprint(part)));
        return tell(part);
    }

    private boolean tell(AnalysisParameters part) {
        var known = shown.get(part);
        return known != null && known.tellBeside(footprint(part).within(WEEK));
    }

    private Footprint footprint(AnalysisParameters part) {
        var answer = tonight.get(part);
        return answer == null ? Footprint.NONE : answer.footprint();
    }
}
