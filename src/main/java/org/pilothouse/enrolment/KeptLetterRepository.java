package org.pilothouse.enrolment;

import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeptLetterRepository extends JpaRepository<KeptLetter, Long> {

    Optional<KeptLetter> findByStudyAndKind(StudyId study, LetterKind kind);

    void deleteByStudyAndKind(StudyId study, LetterKind kind);
}
