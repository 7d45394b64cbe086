package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CodeRepository extends JpaRepository<Code, Long> {

    List<Code> findByStudyOrderByPositionAscIdAsc(StudyId study);

    Optional<Code> findByStudyAndGuid(StudyId study, UUID guid);

    boolean existsByParent(Long parent);
}
