package org.pilothouse.interview;

import java.util.List;
import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Interviews and their texts, those of answers apart, to be deleted when their time is over; what stands on the words goes with them. */
@Component
class KeptInterviews implements KeptData {
    private final InterviewRepository interviews;
    private final TranscriptRepository transcripts;
    private final AnswerTextRepository answers;
    private final TextRemoval removal;

    KeptInterviews(
            InterviewRepository interviews,
            TranscriptRepository transcripts,
            AnswerTextRepository answers,
            TextRemoval removal) {
        this.answers = answers;
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.removal = removal;
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.INTERVIEWS;
    }

    @Override
    @Transactional(readOnly = true)
    public long entries(StudyId study) {
        return (long) interviews.findByStudyOrderByCode(study).size()
                + transcripts(study).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        transcripts(study).forEach(transcript -> removal.remove(study, transcript, removed));
        var all = interviews.findByStudyOrderByCode(study);
        interviews.deleteAll(all);
        interviews.flush();
        removed.add("interviews", all.size());
    }

    private List<Transcript> transcripts(StudyId study) {
        return transcripts.findByStudyOrderByNameAscGuidAsc(study).stream()
                .filter(transcript -> !answers.existsByTranscript(transcript.id()))
                .toList();
    }
}
