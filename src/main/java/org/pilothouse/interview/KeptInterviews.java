package org.pilothouse.interview;

import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Interviews and their texts, to be deleted when their time is over; what stands on the words goes with them. */
@Component
class KeptInterviews implements KeptData {
    private final InterviewRepository interviews;
    private final TranscriptRepository transcripts;
    private final TextRemoval removal;

    KeptInterviews(InterviewRepository interviews, TranscriptRepository transcripts, TextRemoval removal) {
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
                + transcripts.findByStudyOrderByNameAscGuidAsc(study).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudyId study, Removals removed) {
        transcripts
                .findByStudyOrderByNameAscGuidAsc(study)
                .forEach(transcript -> removal.remove(study, transcript, removed));
        var all = interviews.findByStudyOrderByCode(study);
        interviews.deleteAll(all);
        interviews.flush();
        removed.add("interviews", all.size());
    }
}
