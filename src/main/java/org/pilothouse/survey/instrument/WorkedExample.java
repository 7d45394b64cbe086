package org.pilothouse.survey.instrument;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verification case of an instrument: these answers must give that score.
 *
 * @param expect null when there must be no score
 */
public record WorkedExample(
        String name,
        String scale,
        Map<String, String> answers,
        @Nullable Double expect,
        double tolerance) {

    public WorkedExample {
        answers = Map.copyOf(answers);
    }
}
