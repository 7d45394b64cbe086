package org.pilothouse.enrolment;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface HandedOverListRepository extends JpaRepository<HandedOverList, Long> {

    List<HandedOverList> findByStudyOrderByHandedOverAtDesc(StudyId study);
}
