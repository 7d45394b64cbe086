package org.pilothouse.stats;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ratio of sums over clinicians, with an interval that respects that notes of one clinician resemble each other
 * (domain 7.4). Clinicians with denominator zero are counted but enter nothing else.
 *
 * @param clusters clinicians with a denominator above zero
 * @param withoutDenominator clinicians left out because theirs is zero
 * @param numerator sum over clinicians
 * @param denominator sum over clinicians
 * @param pooled numerator / denominator
 * @param standardError by linearisation, clustered: sqrt(n/(n-1) sum (u - p e)^2) / sum e (Cochran 1977, ch. 6)
 * @param interval Student's with n - 1 degrees of freedom; not defined for one clinician or without any variation
 * @param mean of the clinicians' own ratios
 * @param median of the clinicians' own ratios
 * @param q1 first quartile of the clinicians' own ratios, type 7
 * @param q3 third quartile, type 7
 * @param weightedMedian the lower median of the ratios, each weighing as its denominator
 * @param hhi Herfindahl-Hirschman index of the numerator over clinicians, 1/n (even) to 1 (one clinician has all)
 */
public record ClusteredRatio(
        int clusters,
        int withoutDenominator,
        double numerator,
        double denominator,
        Figure pooled,
        Figure standardError,
        Interval interval,
        Figure mean,
        Figure median,
        Figure q1,
        Figure q3,
        Figure weightedMedian,
        Figure hhi) {

    /**
     * Estimates a proportion: the numerator counts some of the denominator, and the interval is cut to 0…1.
     *
     * @param confidence above 0, below 1
     * @throws IllegalArgumentException if a numerator exceeds its denominator, or the level is out of range
     */
    public static ClusteredRatio ofProportion(List<ClusterTotals> clinicians, double confidence) {
        if (clinicians.stream().anyMatch(c -> c.numerator() > c.denominator())) {
            throw new IllegalArgumentException("a part exceeds its whole");
        }
        return of(clinicians, Interval.requireLevel(confidence), true);
    }

    /**
     * Estimates a ratio of two amounts, such as hours of documentation over scheduled hours; nothing is cut.
     *
     * @param confidence above 0, below 1
     * @throws IllegalArgumentException if the level is out of range
     */
    public static ClusteredRatio ofAmounts(List<ClusterTotals> clinicians, double confidence) {
        return of(clinicians, Interval.requireLevel(confidence), false);
    }

    private static ClusteredRatio of(List<ClusterTotals> clinicians, double confidence, boolean proportion) {
        var entering = clinicians.stream().filter(c -> c.denominator() > 0).toList();
        var numerator = sum(entering, ClusterTotals::numerator);
        var denominator = sum(entering, ClusterTotals::denominator);
        var pooled = entering.isEmpty() ? Figure.undefined(NotDefined.NO_DATA) : Figure.of(numerator / denominator);
        var error = standardError(entering, numerator, denominator);
        var interval = interval(pooled, error, entering.size(), confidence);
        var own = entering.stream().mapToDouble(ClusterTotals::ratio).toArray();
        return new ClusteredRatio(
                entering.size(),
                clinicians.size() - entering.size(),
                numerator,
                denominator,
                pooled,
                error,
                proportion ? interval.cutToProportion() : interval,
                pooled.map(any -> sum(entering, ClusterTotals::ratio) / own.length),
                pooled.map(any -> Quantiles.median(own)),
                pooled.map(any -> Quantiles.quantile(0.25, own)),
                pooled.map(any -> Quantiles.quantile(0.75, own)),
                pooled.map(any -> weightedMedian(entering, denominator)),
                Concentration.herfindahl(
                        entering.stream().mapToDouble(ClusterTotals::numerator).toArray()));
    }

    private static Figure standardError(List<ClusterTotals> clinicians, double numerator, double denominator) {
        double n = clinicians.size();
        if (n < 2) {
            return Figure.undefined(n == 0 ? NotDefined.NO_DATA : NotDefined.ONE_CLUSTER);
        }
        // (u D - U e) / D is exactly zero for equal ratios of whole numbers
        var squares = sum(
                clinicians,
                c -> Math.pow((c.numerator() * denominator - numerator * c.denominator()) / denominator, 2));
        return Figure.of(Math.sqrt(n / (n - 1) * squares) / denominator);
    }

    private static Interval interval(Figure pooled, Figure error, int clusters, double confidence) {
        if (error.reason() != null) {
            return Interval.undefined(error.reason());
        }
        if (error.get() == 0) {
            return Interval.undefined(NotDefined.NO_VARIATION);
        }
        var reach = Student.critical(confidence, clusters - 1) * error.get();
        return Interval.of(pooled.get() - reach, pooled.get() + reach, confidence);
    }

    private static double weightedMedian(List<ClusterTotals> clinicians, double denominator) {
        var ascending = clinicians.stream()
                .sorted(Comparator.comparingDouble(ClusterTotals::ratio))
                .toList();
        var weight = 0.0;
        for (var clinician : ascending) {
            weight += clinician.denominator();
            if (weight >= denominator / 2) {
                return clinician.ratio();
            }
        }
        return ascending.getLast().ratio();
    }

    private static double sum(List<ClusterTotals> clinicians, ToDoubleFunction<ClusterTotals> part) {
        return clinicians.stream().mapToDouble(part).sum();
    }
}
