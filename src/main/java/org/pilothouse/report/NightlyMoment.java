package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.stereotype.Component;

/** When what leads see was frozen last, of whichever study. */
@Component
class NightlyMoment implements OperatingFacts {
    private final NightlyAnswerRepository answers;

    NightlyMoment(NightlyAnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public List<Moment> moments() {
        return List.of(new Moment("operation.fact.nightly", answers.lastFrozenAt()));
    }
}
