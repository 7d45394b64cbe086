package org.pilothouse.security;

import java.util.List;
import java.util.Optional;
import org.pilothouse.security.TextPermit.Answer;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface TextPermitRepository extends JpaRepository<TextPermit, Long> {

    List<TextPermit> findByStudyAndAnswerOrderByAskedAtAsc(StudyId study, Answer answer);

    List<TextPermit> findByStudyAndFieldAndAnswer(StudyId study, String field, Answer answer);

    Optional<TextPermit> findByStudyAndIdAndAnswer(StudyId study, long id, Answer answer);
}
