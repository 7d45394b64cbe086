package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CodeSetRepository extends JpaRepository<CodeSet, Long> {

    List<CodeSet> findByStudyOrderByName(StudyId study);

    Optional<CodeSet> findByStudyAndGuid(StudyId study, UUID guid);
}
