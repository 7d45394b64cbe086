package org.pilothouse.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterviewRepository extends JpaRepository<Interview, Long> {

    List<Interview> findByStudyOrderByCode(StudyId study);

    Optional<Interview> findByStudyAndCode(StudyId study, String code);

    Optional<Interview> findByStudyAndSource(StudyId study, UUID source);
}
