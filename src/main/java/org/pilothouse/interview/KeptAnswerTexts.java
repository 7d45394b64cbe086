package org.pilothouse.interview;

import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts made of answers go when the answers go. */
@Component
class KeptAnswerTexts implements KeptData {
    private final AnswerTextRepository answers;
    private final TranscriptRepository transcripts;
    private final TextRemoval removal;

    KeptAnswerTexts(AnswerTextRepository answers, TranscriptRepository transcripts, TextRemoval removal) {
        this.answers = answers;
        this.transcripts = transcripts;
        this.removal = removal;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.SURVEY_ANSWERS;
    }

    @Override
    @Transactional(readOnly = true)
    public long entries(StudyId study) {
        return answers.findByStudyOrderByQuestion(study).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        for (var text : answers.findByStudyOrderByQuestion(study)) {
            transcripts.findById(text.transcript()).ifPresent(transcript -> removal.remove(study, transcript, removed));
        }
    }
}
