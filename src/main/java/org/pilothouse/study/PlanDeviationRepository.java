package org.pilothouse.study;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlanDeviationRepository extends JpaRepository<PlanDeviation, Long> {

    List<PlanDeviation> findByStudyOrderByMadeAtAscFieldAscIdAsc(StudyId study);
}
