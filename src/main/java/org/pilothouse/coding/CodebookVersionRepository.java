package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CodebookVersionRepository extends JpaRepository<CodebookVersion, Long> {

    List<CodebookVersion> findByStudyOrderByMadeAtDescIdDesc(StudyId study);

    Optional<CodebookVersion> findByStudyAndGuid(StudyId study, UUID guid);

    boolean existsByStudyAndName(StudyId study, String name);
}
