package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReleaseFootprintRepository extends JpaRepository<ReleaseFootprint, Long> {

    List<ReleaseFootprint> findByStudyOrderByReleaseNumber(StudyId study);
}
