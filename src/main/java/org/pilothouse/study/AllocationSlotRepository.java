package org.pilothouse.study;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllocationSlotRepository extends JpaRepository<AllocationSlot, Long> {

    List<AllocationSlot> findByStudyAndStratumOrderBySlot(StudyId study, String stratum);

    List<AllocationSlot> findByStudyOrderByStratumAscSlotAsc(StudyId study);
}
