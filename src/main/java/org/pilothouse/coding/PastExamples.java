package org.pilothouse.coding;

import java.util.function.UnaryOperator;
import org.pilothouse.interview.TextWithdrawn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Deletes examples that quote withdrawn words from the codebook's history and its named versions, or words anew what is there. */
@Component
class PastExamples {
    private final CodebookStepRepository steps;
    private final CodebookVersionRepository versions;

    PastExamples(CodebookStepRepository steps, CodebookVersionRepository versions) {
        this.steps = steps;
        this.versions = versions;
    }

    /** Words every state of the past anew. */
    void word(StudyId study, UnaryOperator<String> wording) {
        steps.findByStudyOrderByIdDesc(study).forEach(step -> step.word(wording));
        versions.findByStudyOrderByMadeAtDescIdDesc(study).forEach(version -> version.word(wording));
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
