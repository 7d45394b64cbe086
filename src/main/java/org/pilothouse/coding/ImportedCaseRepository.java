package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ImportedCaseRepository extends JpaRepository<ImportedCase, Long> {

    List<ImportedCase> findByStudyOrderByNameAscGuidAsc(StudyId study);

    long countByStudy(StudyId study);

    Optional<ImportedCase> findByStudyAndGuid(StudyId study, UUID guid);
}
