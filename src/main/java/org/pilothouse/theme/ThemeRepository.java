package org.pilothouse.theme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeRepository extends JpaRepository<Theme, Long> {

    List<Theme> findByStudyOrderByPositionAscIdAsc(StudyId study);

    Optional<Theme> findByStudyAndGuid(StudyId study, UUID guid);
}
