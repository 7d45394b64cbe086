package org.pilothouse.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.interview.InterviewTexts;
import org.pilothouse.interview.TranscriptText;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a project takes from the other features: title, texts, participants as cases, themes as sets. */
@Component
class ProjectSurroundings {
    private static final Comparator<TranscriptText> BY_NAME = Comparator.comparing(TranscriptText::name)
            .thenComparing(text -> text.guid().toString());

    private final Studies studies;
    private final InterviewTexts texts;
    private final ProjectCases cases;
    private final MemoNotes memos;
    private final ObjectProvider<ProjectSets> sets;

    ProjectSurroundings(
            Studies studies,
            InterviewTexts texts,
            ProjectCases cases,
            MemoNotes memos,
            ObjectProvider<ProjectSets> sets) {
        this.studies = studies;
        this.texts = texts;
        this.cases = cases;
        this.memos = memos;
        this.sets = sets;
    }

    String title(StudyId study) {
        return studies.definition(study).title();
    }

    /** In an order that does not depend on the database. */
    List<TranscriptText> texts(StudyId study) {
        return texts.all(study).stream().sorted(BY_NAME).toList();
    }

    /** @param parts guids of what the project holds */
    ProjectCases.Cases cases(StudyId study, List<TranscriptText> here, Set<UUID> parts) {
        return cases.of(study, here, parts);
    }

    MemoNotes.Notes memos(StudyId study) {
        return memos.of(study);
    }

    List<QdaSet> sets(StudyId study) {
        return sets.orderedStream()
                .flatMap(feature -> feature.sets(study).stream())
                .toList();
    }
}
