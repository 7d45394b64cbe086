package org.pilothouse.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.refiqda.Loss;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    ProjectLosses(
            CodingStepRepository steps,
            BlindCoderRepository blind,
            InterviewTexts texts,
            ObjectProvider<ProjectSets> sets,
            JdbcClient jdbc) {
        this.steps = steps;
        this.blind = blind;
        this.texts = texts;
        this.sets = sets;
        this.jdbc = jdbc;
    }

    List<Loss> of(StudyId study) {
        var losses = new ArrayList<Loss>();
        losses.add(new Loss("coding-step", Math.toIntExact(steps.countByStudy(study))));
        losses.add(new Loss("blind-coder", blind.findByStudyOrderById(study).size()));
        losses.add(new Loss("interview-details", texts.interviews(study).size()));
        losses.add(new Loss("answer-text", texts.answerTexts(study).size()));
        losses.add(new Loss("text-version", corrections(study)));
        losses.add(new Loss("codebook-change", count(study, "codebook_step")));
        losses.add(new Loss("codebook-version", count(study, "codebook_version")));
        losses.add(new Loss("saved-query", count(study, "saved_query")));
        losses.add(new Loss("lost-coding", count(study, "lost_coding")));
        sets.orderedStream().forEach(feature -> losses.addAll(feature.losses(study)));
        return losses;
    }

    private int corrections(StudyId study) {
        return texts.extents(study, Set.copyOf(texts.ids(study).values())).stream()
                .mapToInt(text -> text.version() - 1)
                .sum();
    }

    private int count(StudyId study, String table) {
        return jdbc.sql("select count(*) from " + table + " where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }
}
