package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.refiqda.Loss;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a study holds and a project of the exchange format has no place for. */
@Component
@Transactional(readOnly = true)
class ProjectLosses {
    private final CodingStepRepository steps;
    private final BlindCoderRepository blind;
    private final InterviewTexts texts;
    private final ObjectProvider<ProjectSets> sets;

    ProjectLosses(
            CodingStepRepository steps,
            BlindCoderRepository blind,
            InterviewTexts texts,
            ObjectProvider<ProjectSets> sets) {
        this.steps = steps;
        this.blind = blind;
        this.texts = texts;
        this.sets = sets;
    }

    List<Loss> of(StudyId study) {
        var losses = new ArrayList<Loss>();
        losses.add(new Loss("coding-step", Math.toIntExact(steps.countByStudy(study))));
        losses.add(new Loss("blind-coder", blind.findByStudyOrderById(study).size()));
        losses.add(new Loss("interview-details", texts.interviews(study).size()));
        sets.orderedStream().forEach(feature -> losses.addAll(feature.losses(study)));
        return losses;
    }
}
