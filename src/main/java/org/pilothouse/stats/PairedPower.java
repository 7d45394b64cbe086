package org.pilothouse.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/** What a paired t test can detect, from the noncentral t distribution. */
public final class PairedPower {

    private static final int STEPS = 4_000;
    private static final double REACH = 12;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Solving takes tens of milliseconds and the same few questions come back with every look at a study. */
    private static final Map<Question, Double> ANSWERED = new ConcurrentHashMap<>();

    private record Question(int pairs, double alpha, double power) {}

    private PairedPower() {}

    /**
     * Returns the chance that a two-sided paired t test finds an effect.
     *
     * @param effect true mean difference divided by the standard deviation of differences, finite
     * @param pairs at least 2
     * @param alpha between 0 and 1
     * @return between {@code alpha} and 1
     * @throws IllegalArgumentException if there are fewer than two pairs or {@code alpha} is out of range
     */
    public static double power(double effect, int pairs, double alpha) {
        if (pairs < 2) {
            throw new IllegalArgumentException("at least two pairs");
        }
        var critical = Student.critical(Interval.requireLevel(1 - alpha), pairs - 1);
        return 1 - acceptance(effect * Math.sqrt(pairs), critical, pairs - 1);
    }

    /**
     * Returns the smallest effect, in standard deviations of differences, found with the given power: .996 for ten
     * pairs, alpha .05 and power .8.
     *
     * @param power above {@code alpha}, below 1
     * @throws IllegalArgumentException if there are fewer than two pairs or a probability is out of range
     */
    public static double detectableEffect(int pairs, double alpha, double power) {
        if (!(power > alpha && power < 1)) {
            throw new IllegalArgumentException("power must lie between alpha and 1: " + power);
        }
        return ANSWERED.computeIfAbsent(new Question(pairs, alpha, power), PairedPower::solve);
    }

    private static double solve(Question question) {
        var upper = 1.0;
        while (power(upper, question.pairs(), question.alpha()) < question.power()) {
            upper *= 2;
        }
        return new BrentSolver(1e-12)
                .solve(200, effect -> power(effect, question.pairs(), question.alpha()) - question.power(), 0, upper);
    }

    /**
     * The probability that |T| stays below {@code critical}: the normal probability given the scale estimate s,
     * averaged over the chi density of s by Simpson's rule.
     */
    private static double acceptance(double noncentrality, double critical, int freedom) {
        var spread = REACH / Math.sqrt(2.0 * freedom);
        var from = Math.max(0, 1 - spread);
        var step = (1 + spread - from) / STEPS;
        var sum = 0.0;
        for (var i = 0; i <= STEPS; i++) {
            var s = from + i * step;
            var weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            var inside = NORMAL.cumulativeProbability(critical * s - noncentrality)
                    - NORMAL.cumulativeProbability(-critical * s - noncentrality);
            sum += weight * inside * scaleDensity(s, freedom);
        }
        return sum * step / 3;
    }

    /** The density of s, the estimated over the true standard deviation. */
    private static double scaleDensity(double s, int freedom) {
        var half = freedom / 2.0;
        var power = freedom == 1 ? 0 : (freedom - 1) * Math.log(s);
        return 2 * Math.exp(half * Math.log(half) - Gamma.logGamma(half) + power - half * s * s);
    }
}
