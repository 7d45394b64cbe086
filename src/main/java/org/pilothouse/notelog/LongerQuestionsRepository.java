package org.pilothouse.notelog;

import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface LongerQuestionsRepository extends JpaRepository<LongerQuestions, Long> {

    Optional<LongerQuestions> findByStudy(StudyId study);
}
