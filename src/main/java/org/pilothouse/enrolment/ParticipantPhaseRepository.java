package org.pilothouse.enrolment;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantPhaseRepository extends JpaRepository<ParticipantPhase, Long> {

    List<ParticipantPhase> findByStudyOrderByParticipantAscPhaseAsc(StudyId study);
}
