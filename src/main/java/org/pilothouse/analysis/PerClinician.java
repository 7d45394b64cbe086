package org.pilothouse.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.ClusterTotals;

/**
 * Two amounts of each clinician whose sums are divided by each other: a group's value is the ratio of sums.
 *
 * @param rows how many notes or weeks they come from
 * @param totals numerator and denominator of each clinician
 */
record PerClinician(int rows, Map<ParticipantCode, double[]> totals) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The rows of a denominator of one each: means and shares. */
    static <T> PerClinician mean(List<T> rows, Function<T, ParticipantCode> who, ToDoubleFunction<T> numerator) {
        return of(rows, who, numerator, row -> 1);
    }

    static <T> PerClinician of(
            List<T> rows,
            Function<T, ParticipantCode> who,
            ToDoubleFunction<T> numerator,
            ToDoubleFunction<T> denominator) {
        var totals = new TreeMap<ParticipantCode, double[]>();
        for (var row : rows) {
            var own = totals.computeIfAbsent(who.apply(row), novel -> new double[2]);
            own[0] += numerator.applyAsDouble(row);
            own[1] += denominator.applyAsDouble(row);
        }
        return new PerClinician(rows.size(), totals);
    }

    /** A mark of one amount, to be added up in any order: other amounts of the same sum have another sum of marks. */
    static int mark(long amount) {
        return Long.hashCode((amount + 1) * SPREAD);
    }

    List<ClusterTotals> clusters() {
        return totals.values().stream()
                .map(own -> new ClusterTotals(own[0], own[1]))
                .toList();
    }

    /** Everybody in the denominator; both sums are held against the rules. */
    Basis basis() {
        return Basis.of(Set.copyOf(totals.keySet()), rows, part(0), part(1));
    }

    private Map<ParticipantCode, Double> part(int which) {
        var part = new HashMap<ParticipantCode, Double>();
        totals.forEach((code, own) -> {
            if (own[which] > 0) {
                part.put(code, own[which]);
            }
        });
        return part;
    }
}
