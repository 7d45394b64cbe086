package org.pilothouse.survey.instrument;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.pilothouse.survey.expression.Value;
import org.pilothouse.survey.instrument.Score.NotScorable;

/**
 * Scores a scale. Missing items are never filled in: from the declared share on the score is prorated, which for a mean is
 * the mean of what was answered, for a sum that mean times the number of items; below it there is no score.
 */
public final class Scoring {
    private static final double ROUNDING = 1e-9;

    private Scoring() {}

    /** The score for those answers; an answer that is no number counts as missing. */
    public static Score score(Scale scale, Map<String, String> answers) {
        var values = scale.items().stream()
                .mapToDouble(item -> value(scale, item, answers))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        var items = scale.items().size();
        if (values.length == 0 || values.length < scale.minAnsweredShare() * items - ROUNDING) {
            return new Score(scale.name(), null, values.length, items, NotScorable.TOO_FEW_ANSWERED);
        }
        if (DoubleStream.of(values).anyMatch(value -> value < scale.min() || value > scale.max())) {
            return new Score(scale.name(), null, values.length, items, NotScorable.OUT_OF_RANGE);
        }
        var mean = DoubleStream.of(values).sum() / values.length;
        return new Score(scale.name(), combined(scale, mean), values.length, items, null);
    }

    private static double combined(Scale scale, double mean) {
        var sum = mean * scale.items().size();
        return switch (scale.method()) {
            case MEAN -> mean;
            case SUM -> sum;
            case LINEAR -> scale.intercept() + scale.slope() * sum;
        };
    }

    /** NaN when not answered. */
    private static double value(Scale scale, String item, Map<String, String> answers) {
        OptionalDouble given = Value.answer(answers.get(item)).number();
        var value = given.orElse(Double.NaN);
        return scale.reverse().contains(item) ? scale.min() + scale.max() - value : value;
    }

    /** Whether a worked example comes out as its instrument says. */
    public static boolean agrees(Scale scale, WorkedExample example) {
        var value = score(scale, example.answers()).value();
        return example.expect() == null || value == null
                ? Objects.equals(example.expect(), value)
                : Math.abs(example.expect() - value) <= example.tolerance();
    }
}
