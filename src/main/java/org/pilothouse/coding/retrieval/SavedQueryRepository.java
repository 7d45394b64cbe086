package org.pilothouse.coding.retrieval;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedQueryRepository extends JpaRepository<SavedQuery, Long> {

    List<SavedQuery> findByStudyOrderByName(StudyId study);

    Optional<SavedQuery> findByStudyAndName(StudyId study, String name);
}
