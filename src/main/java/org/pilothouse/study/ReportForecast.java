package org.pilothouse.study;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pilothouse.stats.PairedPower;

/**
 * What the report will be able to say with so many clinicians: decided before the pilot starts, so that nobody hopes for
 * figures that privacy or the number of people will not allow.
 *
 * @param clinicians how many are planned in all
 * @param groups how many sites or programs have anybody
 * @param smallestGroup how many of them one published figure needs
 * @param wholeGroup whether figures about everybody can be published
 * @param eachTool whether figures about each tool can be
 * @param bySite whether figures by site or program can be: each needs enough people, for a single hidden one could be
 *     worked out from the total
 * @param tooSmall the sites that stand in the way
 * @param orderConfounded whether tool and time cannot be separated
 * @param individualsHidden whether medians, quartiles and paths of single clinicians stay out (fewer than ten)
 * @param detectableChange smallest change in minutes a note that a paired t test finds with 80 % power, null when there
 *     will be no estimate
 */
public record ReportForecast(
        int clinicians,
        int groups,
        int smallestGroup,
        boolean wholeGroup,
        boolean eachTool,
        boolean bySite,
        List<String> tooSmall,
        boolean orderConfounded,
        boolean individualsHidden,
        @Nullable Double detectableChange) {
    private static final double POWER = 0.8;
    private static final int ENOUGH_TO_HIDE_INDIVIDUALS = 10;

    /**
     * The forecast.
     *
     * @param planned clinicians by site or program, in the order in which they are shown; none negative
     * @param spread standard deviation of the clinicians' changes in minutes a note, positive
     */
    public static ReportForecast of(StudyDefinition study, Map<String, Integer> planned, double spread) {
        var k = study.analysisPlan().kAnonOrDefault();
        var clinicians = planned.values().stream().mapToInt(Integer::intValue).sum();
        var groups = (int) planned.values().stream().filter(count -> count > 0).count();
        var tooSmall = planned.entrySet().stream()
                .filter(group -> group.getValue() > 0 && group.getValue() < k)
                .map(Map.Entry::getKey)
                .toList();
        var figures = clinicians >= k && study.design() != Design.QUALITATIVE_ONLY;
        return new ReportForecast(
                clinicians,
                groups,
                k,
                figures,
                figures && perTool(study, clinicians) >= k,
                figures && groups > 1 && tooSmall.isEmpty(),
                tooSmall,
                study.design() == Design.CROSSOVER_SINGLE_ORDER,
                clinicians < ENOUGH_TO_HIDE_INDIVIDUALS,
                figures ? detectable(study, clinicians, spread) : null);
    }

    private static double detectable(StudyDefinition study, int pairs, double spread) {
        var alpha = 1 - study.analysisPlan().confidenceLevelOrDefault();
        return spread * PairedPower.detectableEffect(pairs, alpha, POWER);
    }

    /** In a crossover everybody uses each tool; with parallel groups each tool has its share of the people. */
    private static int perTool(StudyDefinition study, int clinicians) {
        if (study.tools().isEmpty()) {
            return 0;
        }
        var parallel = study.design() == Design.PARALLEL_RCT || study.design() == Design.PARALLEL_NONRANDOM;
        var arms = study.phases().stream()
                .map(StudyDefinition.Phase::arm)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return parallel && arms > 1 ? (int) (clinicians / arms) : clinicians;
    }
}
