package org.pilothouse.enrolment;

import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterContactRepository extends JpaRepository<LetterContact, Long> {

    Optional<LetterContact> findByStudy(StudyId study);
}
