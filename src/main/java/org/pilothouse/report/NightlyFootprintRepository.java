package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface NightlyFootprintRepository extends JpaRepository<NightlyFootprint, Long> {

    List<NightlyFootprint> findByStudyAndAnalysisOrderByFrozenAtAscIdAsc(StudyId study, String analysis);

    List<NightlyFootprint> findByStudy(StudyId study);
}
