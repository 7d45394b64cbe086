package org.pilothouse.coding;

import org.pilothouse.interview.TextWithdrawn;
import org.springframework.stereotype.Component;

/** Deletes examples that quote withdrawn words from the codebook's history and its named versions. */
@Component
class PastExamples {
    private final CodebookStepRepository steps;
    private final CodebookVersionRepository versions;

    PastExamples(CodebookStepRepository steps, CodebookVersionRepository versions) {
        this.steps = steps;
        this.versions = versions;
    }

    /** In how many states of the past one was found. */
    long forgetExamples(TextWithdrawn gone) {
        return steps.findByStudyOrderByIdDesc(gone.study()).stream()
                        .filter(step -> step.forgetExamples(gone::quotes))
                        .count()
                + versions.findByStudyOrderByMadeAtDescIdDesc(gone.study()).stream()
                        .filter(version -> version.forgetExamples(gone::quotes))
                        .count();
    }
}
