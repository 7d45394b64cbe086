package org.pilothouse.report;

import java.util.List;
import java.util.Optional;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.FrozenAnswers;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was frozen last. */
@Component
@Transactional(readOnly = true)
class NightlyAnswers implements FrozenAnswers {
    private final NightlyAnswerRepository answers;

    NightlyAnswers(NightlyAnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public Optional<AnalysisResult> find(StudyId study, String analysis, AnalysisParameters parameters) {
        return answers.findByStudyAndAnalysisAndPart(study, analysis, StudyPart.text(parameters))
                .map(NightlyAnswer::result);
    }

    @Override
    public List<AnalysisParameters> parts(StudyId study, String analysis) {
        return answers.findByStudyAndAnalysisOrderById(study, analysis).stream()
                .filter(kept -> !kept.part().equals(AnalysisParameters.NONE))
                .filter(kept -> !kept.result().isEmpty())
                .map(NightlyAnswer::part)
                .toList();
    }
}
