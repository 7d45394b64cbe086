package org.pilothouse.interview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerTextRepository extends JpaRepository<AnswerText, Long> {

    List<AnswerText> findByStudyOrderByQuestion(StudyId study);

    Optional<AnswerText> findByStudyAndQuestion(StudyId study, String question);

    List<AnswerText> findByTranscriptIn(Collection<Long> transcripts);

    boolean existsByTranscript(long transcript);

    void deleteByTranscript(long transcript);
}
