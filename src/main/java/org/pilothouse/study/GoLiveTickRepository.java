package org.pilothouse.study;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface GoLiveTickRepository extends JpaRepository<GoLiveTick, Long> {

    List<GoLiveTick> findByStudy(StudyId study);

    Optional<GoLiveTick> findByStudyAndItem(StudyId study, GoLiveItem item);
}
