package org.pilothouse.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantRepository extends JpaRepository<EnrolledParticipant, Long> {

    List<EnrolledParticipant> findByStudyOrderByCode(StudyId study);

    List<EnrolledParticipant> findByStudyAndCodeIn(StudyId study, Collection<ParticipantCode> codes);

    Optional<EnrolledParticipant> findByStudyAndCode(StudyId study, ParticipantCode code);
}
